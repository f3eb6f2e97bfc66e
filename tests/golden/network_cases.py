"""The golden cases of the combinators and of whole networks; what PyTorch has no module for is written out here.

The modules are nn.Sequential underneath, so that their keys count places exactly as Tenon's do.
"""

import torch
from torch import nn

BATCH = 3
Seq, Linear, ReLU, Tanh, Identity = nn.Sequential, nn.Linear, nn.ReLU, nn.Tanh, nn.Identity


class Branch(nn.Sequential):
    """One input to every child; the outputs as one flat tuple."""

    def forward(self, x):
        return flat(child(x) for child in self)


class Parallel(nn.Sequential):
    """Each child has inputs of its own: as many as `takes` says, one without it."""

    def __init__(self, *children, takes=None):
        super().__init__(*children)
        self.takes = takes or [1] * len(children)

    def forward(self, *xs):
        xs = list(xs)
        return flat(child(*[xs.pop(0) for _ in range(n)]) for child, n in zip(self, self.takes))


class Chain(nn.Sequential):
    """A Sequential whose first child takes several inputs."""

    def forward(self, *xs):
        x = self[0](*xs)
        for child in list(self)[1:]:
            x = child(x)
        return x


class Residual(nn.Sequential):
    def forward(self, x):
        return x + super().forward(x)


class Repeat(nn.Sequential):
    """N copies of one block, each with weights of its own."""

    def __init__(self, count, make):
        super().__init__(*[make() for _ in range(count)])


class Concat(nn.Module):
    def __init__(self, dim=1):
        super().__init__()
        self.dim = dim

    def forward(self, xs):
        return torch.cat(xs, dim=self.dim)


class Add(nn.Module):
    def forward(self, xs):
        return sum(xs[1:], xs[0])


class Multiply(nn.Module):
    def forward(self, xs):
        product = xs[0]
        for x in xs[1:]:
            product = product * x
        return product


class Take(nn.Module):
    def __init__(self, index):
        super().__init__()
        self.index = index

    def forward(self, xs):
        return xs[self.index]


class Block(nn.Module):
    """A class with attributes, as transformers write them: x + fc2(relu(fc1(x)))."""

    def __init__(self, width, hidden):
        super().__init__()
        self.fc1, self.fc2 = Linear(width, hidden), Linear(hidden, width)

    def forward(self, x):
        return x + self.fc2(torch.relu(self.fc1(x)))


class TutorialBranch(nn.Module):
    def __init__(self):
        super().__init__()
        self.branch1, self.branch2 = Seq(Linear(10, 15), ReLU()), Seq(Linear(10, 20), ReLU())
        self.final_linear = Linear(35, 5)

    def forward(self, x):
        return self.final_linear(torch.cat([self.branch1(x), self.branch2(x)], dim=1))


class Stack(nn.Module):
    """Names in front of the layers: {"h": module, "head": module} run in this order."""

    def __init__(self, **layers):
        super().__init__()
        for name, layer in layers.items():
            self.add_module(name, layer)

    def forward(self, x):
        for layer in self.children():
            x = layer(x)
        return x


class ActorCritic(nn.Module):
    """The names and the order of Stable-Baselines3's MlpPolicy."""

    def __init__(self, observation, hidden, actions):
        super().__init__()
        self.mlp_extractor = nn.Module()
        self.mlp_extractor.policy_net = Seq(Linear(observation, hidden), Tanh(), Linear(hidden, hidden), Tanh())
        self.mlp_extractor.value_net = Seq(Linear(observation, hidden), Tanh(), Linear(hidden, hidden), Tanh())
        self.action_net, self.value_net = Linear(hidden, actions), Linear(hidden, 1)

    def forward(self, x):
        return self.action_net(self.mlp_extractor.policy_net(x)), self.value_net(self.mlp_extractor.value_net(x))


def flat(outputs):
    result = []
    for output in outputs:
        result.extend(output if isinstance(output, tuple) else [output])
    return tuple(result)


def mlp(activation, *sizes):
    layers = []
    for i, o in zip(sizes, sizes[1:]):
        layers += [Linear(i, o), activation()]
    return Seq(*layers[:-1])


def from_lcg(module):
    """Fills the parameters, in the order of the state_dict, with the numbers README.md tells C++ how to repeat."""
    state = 1
    for tensor in module.state_dict().values():
        numbers = []
        for _ in range(tensor.numel()):
            state = (state * 1664525 + 1013904223) % 2**32
            numbers.append(((state >> 16) - 32768) / 2**18)  # exact in float32
        tensor.copy_(torch.tensor(numbers).reshape(tensor.shape))
    module.generated = True  # make.py leaves the parameters out of the file
    return module


class TwoHeads(nn.Sequential):
    """A trunk of unnamed layers and two named heads on its output."""

    def __init__(self, *trunk, policy, value):
        super().__init__(*trunk)
        self.policy, self.value = policy, value

    def forward(self, x):
        for layer in list(self)[:-2]:
            x = layer(x)
        return self.policy(x), self.value(x)


def nest():
    return TwoHeads(
        Linear(12, 16), Tanh(),
        Branch(
            Residual(Linear(16, 16), ReLU(), Seq(Branch(Linear(16, 9), Identity()), Concat(), Linear(25, 16))),
            Seq(Repeat(2, lambda: Seq(Linear(16, 16), nn.SiLU())), Linear(16, 10)),
            Identity()),
        Concat(),
        Branch(Seq(Linear(42, 7), nn.Sigmoid()), Seq(Linear(42, 7), Residual(Linear(7, 7), nn.GELU()))),
        Multiply(),
        policy=Seq(Linear(7, 4), nn.Softmax(dim=1)), value=Linear(7, 1))


def inputs(*shapes):
    return tuple(torch.randn(BATCH, *shape) for shape in shapes)


def uneven_branches():
    return Branch(Linear(9, 5), Seq(Linear(9, 8), ReLU(), Linear(8, 7)),
                  Seq(Linear(9, 4), Tanh(), Linear(4, 6), ReLU(), Linear(6, 3)))


def network_files():
    """Returns {file: {case: function that makes (module, inputs)}}."""
    return {
        "sequential": {
            "relu_first": lambda: (Seq(ReLU(), Linear(10, 7)), *inputs([10])),
            "in_sequential": lambda: (Seq(Seq(Linear(10, 9), ReLU()), Seq(Seq(Linear(9, 8)), Tanh()), Linear(8, 3)),
                                      *inputs([10])),
            "rank_2": lambda: (Seq(Linear(10, 9), ReLU(), Linear(9, 4)), *inputs([5, 10])),
        },
        "module": {
            "attributes": lambda: (Stack(fc1=Linear(10, 20), act=ReLU(), fc2=Linear(20, 5)), *inputs([10])),
            "layers_of_blocks": lambda: (Stack(layers=Seq(Block(8, 12), Block(8, 12))), *inputs([8])),
        },
        "branch": {
            "two_outputs": lambda: (Branch(Linear(10, 7), Seq(Linear(10, 5), ReLU())), *inputs([10])),
            "nested": lambda: (Branch(Linear(6, 2), Branch(Linear(6, 3), Linear(6, 4))), *inputs([6])),
            "identity": lambda: (Branch(Identity(), Linear(10, 7)), *inputs([10])),
            "tutorial": lambda: (TutorialBranch(), *inputs([10])),
        },
        "take": {
            "second": lambda: (Seq(Branch(Linear(10, 7), Linear(10, 5)), Take(1)), *inputs([10])),
            "first_then_relu": lambda: (Seq(Branch(Linear(10, 7), Linear(10, 5)), Take(0), ReLU()), *inputs([10])),
        },
        "concat": {
            "15_and_20": lambda: (Seq(Branch(Linear(10, 15), Linear(10, 20)), Concat()), *inputs([10])),
            "uneven_branches": lambda: (Seq(uneven_branches(), Concat()), *inputs([9])),
            "identity_first": lambda: (Seq(Branch(Identity(), Linear(10, 7)), Concat()), *inputs([10])),
            "identity_last": lambda: (Seq(Branch(Linear(10, 7), Identity()), Concat()), *inputs([10])),
            "identity_then_linear": lambda: (
                Seq(Branch(Linear(10, 7), Identity(), Seq(Linear(10, 3), ReLU())), Concat(), ReLU(), Linear(20, 6)),
                *inputs([10])),
            "dim_1": lambda: (Chain(Parallel(Linear(6, 5), Linear(6, 5)), Concat(1)), *inputs([3, 6], [4, 6])),
            "dim_2": lambda: (Chain(Parallel(Linear(4, 4), Linear(6, 5)), Concat(2)), *inputs([3, 4], [3, 6])),
            "dim_minus_1": lambda: (Seq(Branch(Linear(6, 4), Linear(6, 5)), Concat(-1)), *inputs([3, 6])),
        },
        "add": {
            "two": lambda: (Seq(Branch(Linear(10, 7), Linear(10, 7)), Add()), *inputs([10])),
            "three_uneven": lambda: (
                Seq(Branch(Linear(10, 7), Seq(Linear(10, 4), ReLU(), Linear(4, 7)), Seq(Linear(10, 7), Tanh())), Add()),
                *inputs([10])),
            "identity": lambda: (Seq(Branch(Identity(), Seq(Linear(9, 9), ReLU())), Add(), Linear(9, 2)), *inputs([9])),
            "rank_2": lambda: (Seq(Branch(Linear(6, 5), Linear(6, 5)), Add()), *inputs([3, 6])),
        },
        "multiply": {
            "gate": lambda: (Seq(Branch(Seq(Linear(10, 7), nn.Sigmoid()), Seq(Linear(10, 7), Tanh())), Multiply()),
                             *inputs([10])),
            "three": lambda: (Seq(Branch(Linear(10, 7), Linear(10, 7), Linear(10, 7)), Multiply()), *inputs([10])),
            "square": lambda: (Seq(Linear(10, 7), Branch(Identity(), Identity()), Multiply()), *inputs([10])),
        },
        "residual": {
            "mlp": lambda: (Residual(Linear(8, 12), ReLU(), Linear(12, 8)), *inputs([8])),
            "in_sequential": lambda: (
                Seq(Linear(10, 8), Residual(Linear(8, 8), ReLU(), Linear(8, 8)), ReLU(), Linear(8, 3)), *inputs([10])),
            "nested": lambda: (Residual(Linear(9, 9), Residual(Linear(9, 9), Tanh()), ReLU()), *inputs([9])),
            "then_relu": lambda: (Seq(Residual(Linear(9, 9)), ReLU()), *inputs([9])),
            "of_relu": lambda: (Seq(Linear(10, 9), Residual(ReLU())), *inputs([10])),
            "rank_2": lambda: (Residual(Linear(7, 7), Tanh()), *inputs([5, 7])),
        },
        "repeat": {
            "linear": lambda: (Repeat(3, lambda: Linear(6, 6)), *inputs([6])),
            "in_sequential": lambda: (
                Seq(Linear(5, 6), Repeat(2, lambda: Seq(Linear(6, 6), ReLU())), Linear(6, 2)), *inputs([5])),
            "blocks": lambda: (Stack(h=Repeat(3, lambda: Block(6, 12)), head=Linear(6, 4)), *inputs([6])),
        },
        "parallel": {
            "added": lambda: (Chain(Parallel(Linear(10, 7), Linear(4, 7)), Add()), *inputs([10], [4])),
            "joined": lambda: (
                Chain(Parallel(Seq(Linear(10, 7), ReLU()), Linear(4, 5)), Concat(), Linear(12, 3)),
                *inputs([10], [4])),
            "two_outputs": lambda: (Parallel(Linear(10, 7), Linear(4, 3)), *inputs([10], [4])),
            "three_inputs": lambda: (
                Chain(Parallel(Linear(3, 5), Linear(4, 5), Linear(2, 5)), Multiply()), *inputs([3], [4], [2])),
            "nested": lambda: (
                Chain(Parallel(Chain(Parallel(Linear(3, 5), Linear(4, 5)), Add()), Linear(2, 6), takes=[2, 1]),
                      Concat()),
                *inputs([3], [4], [2])),
        },
        "actor_critic": {
            "stable_baselines3": lambda: (ActorCritic(4, 16, 2), *inputs([4])),
            "shared_trunk": lambda: (
                TwoHeads(Linear(11, 16), ReLU(), policy=Linear(16, 3), value=Linear(16, 1)), *inputs([11])),
        },
        "nest": {"all": lambda: (nest(), *inputs([12]))},
        "mlps": {
            "10_20_5_relu": lambda: (mlp(ReLU, 10, 20, 5), *inputs([10])),
            "16_64_32_32_5_relu": lambda: (mlp(ReLU, 16, 64, 32, 32, 5), *inputs([16])),
            "48_256_256_12_tanh": lambda: (from_lcg(mlp(Tanh, 48, 256, 256, 12)), *inputs([48])),
            "784_128_10_relu": lambda: (from_lcg(mlp(ReLU, 784, 128, 10)), torch.rand(2, 784)),
        },
    }
