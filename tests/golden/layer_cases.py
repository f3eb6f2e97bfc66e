"""The golden cases of the layers: Linear, the activations, and their special values."""

import torch
from shape_cases import Function
from torch import nn

BATCH = 3

# The activations at PyTorch's defaults, by the name of Tenon's header.
ACTIVATIONS = {
    "relu": nn.ReLU, "relu6": nn.ReLU6, "leaky_relu": nn.LeakyReLU, "prelu": nn.PReLU, "elu": nn.ELU, "selu": nn.SELU,
    "celu": nn.CELU, "gelu": nn.GELU, "silu": nn.SiLU, "mish": nn.Mish, "sigmoid": nn.Sigmoid,
    "log_sigmoid": nn.LogSigmoid, "tanh": nn.Tanh, "hardtanh": nn.Hardtanh, "hardsigmoid": nn.Hardsigmoid,
    "hardswish": nn.Hardswish, "softplus": nn.Softplus, "softsign": nn.Softsign,
}

# The same with other arguments, by case name.
ARGUMENTS = {
    "leaky_relu": {"slope_0_1": lambda: nn.LeakyReLU(0.1)},
    "elu": {"alpha_0_5": lambda: nn.ELU(0.5)},
    "celu": {"alpha_0_5": lambda: nn.CELU(0.5), "alpha_2": lambda: nn.CELU(2.0)},
    "gelu": {"tanh": lambda: nn.GELU(approximate="tanh")},
    "hardtanh": {"minus_2_to_3": lambda: nn.Hardtanh(-2.0, 3.0)},
    "softplus": {"beta_2_threshold_5": lambda: nn.Softplus(2.0, 5.0)},
}

# What PyTorch has as a function: the function, and whether it is asked about numbers above 0 alone.
FUNCTIONS = {
    "abs": (torch.abs, False), "square": (torch.square, False), "sqrt": (torch.sqrt, True), "exp": (torch.exp, False),
    "log": (torch.log, True), "clamp_minus_2_to_3": (lambda x: x.clamp(-2, 3), False),
    "pow_3": (lambda x: x.pow(3), False), "pow_8": (lambda x: x.pow(8), False), "pow_minus_1": (lambda x: x.pow(-1), True),
    "pow_minus_5": (lambda x: x.pow(-5), True),
}

# Where the formulas bend (3 and 6 of the hard ones, 20 of softplus, 2.5 = 5 / beta), overflow and vanish.
MAGNITUDES = [1e-6, 1e-3, 0.1, 0.5, 1, 2, 2.5, 3, 3.5, 5, 6, 6.5, 10, 20, 30, 88, 100]
VALUES = [0.0, -0.0, 1000.0] + [sign * m for m in MAGNITUDES for sign in (1.0, -1.0)]

INF, NAN = float("inf"), float("nan")
SPECIAL = [NAN, INF, -INF, 0.0, -0.0, 1e-40, -1e-40, 3e38, -3e38, 88.8, -88.8, -104.0, 104.0,
           1e-45, -1e-45, 1.1754944e-38, -1.1754944e-38, 16.7, -16.7, 1e10, -1e10, 3.0, -3.0, 6.0]
SPECIAL_ROWS = [[NAN, 1, 2, 3], [INF, 1, 2, 3], [-INF, 1, 2, 3], [-INF, -INF, -INF, -INF], [INF, -INF, 0, 1],
                [INF, INF, 0, 1], [3e38, -3e38, 0, 1], [3e38, 3e38, 3e38, 3e38], [1e-40, -1e-40, 0.0, -0.0]]


def values():
    """[2, 37]: one sample of chosen values, one of random ones."""
    return torch.stack([torch.tensor(VALUES), 3 * torch.randn(len(VALUES))])


def moderate(positive):
    """The same where no function overflows."""
    x = values().clamp(-80, 80)
    return x.abs() + 1e-3 if positive else x


def prelu(channels, *shape):
    module = nn.PReLU(channels)
    nn.init.uniform_(module.weight, -0.5, 0.9)
    return module, 2 * torch.randn(BATCH, *shape)


class Parametrized(nn.Module):
    """x and the module's own nn.Parameters, by their names in the state_dict."""

    def __init__(self, compute, **shapes):
        super().__init__()
        self.compute = compute
        for name, shape in shapes.items():
            value = torch.randn(shape)
            self.register_parameter(name, nn.Parameter(value.abs() + 0.5 if name == "std" else value))

    def forward(self, x):
        return self.compute(self, x)


def parameter_cases():
    """Parameters of modules of one's own: a number, one for each feature, one for each channel."""
    def policy(self, x):
        return torch.tanh((x - self.mean) / self.std) * self.scale + self.offset

    def image(self, x):
        return torch.relu(self.conv(x) * self.scale) + self.columns

    def convolution():
        module = Parametrized(image, scale=(9, 1, 1), columns=(6,))
        module.conv = nn.Conv2d(3, 9, 3)
        return module

    return {
        "number": lambda: (Parametrized(lambda self, x: x * self.scale, scale=()), torch.randn(BATCH, 7)),
        "one": lambda: (Parametrized(lambda self, x: x + self.shift, shift=(1,)), torch.randn(BATCH, 5, 7)),
        "features": lambda: (Parametrized(lambda self, x: x - self.mean, mean=(7,)), torch.randn(BATCH, 5, 7)),
        "channels": lambda: (Parametrized(lambda self, x: x / self.std, std=(5, 1)), torch.randn(BATCH, 5, 7)),
        "policy": lambda: (Parametrized(policy, mean=(1, 10), std=(1, 10), scale=(10,), offset=()),
                           torch.randn(BATCH, 10)),
        "image": lambda: (convolution(), torch.randn(BATCH, 3, 5, 8)),
    }


def swish(channels, *shape):
    """x sigmoid(beta x), one beta or one for each channel."""
    def compute(self, x):
        return x * torch.sigmoid(self.beta.view(-1, *[1] * (x.dim() - 2)) * x)

    return Parametrized(compute, beta=(channels,)), 2 * torch.randn(BATCH, *shape)


def linear_cases():
    cases = {}
    for i, o in [(1, 1), (7, 9), (8, 8), (10, 20), (16, 17), (31, 33), (64, 63), (20, 18), (257, 3)]:
        cases[f"{i}_to_{o}"] = lambda i=i, o=o: (nn.Linear(i, o), torch.randn(BATCH, i))
    for i, o in [(1, 1), (7, 9), (31, 33)]:
        cases[f"no_bias_{i}_to_{o}"] = lambda i=i, o=o: (nn.Linear(i, o, bias=False), torch.randn(BATCH, i))
    cases["rank_2"] = lambda: (nn.Linear(7, 9), torch.randn(BATCH, 5, 7))
    cases["rank_3"] = lambda: (nn.Linear(10, 20), torch.randn(BATCH, 2, 3, 10))
    cases["no_bias_rank_2"] = lambda: (nn.Linear(16, 17, bias=False), torch.randn(BATCH, 4, 16))
    return cases


def softmax_cases(layer):
    large = torch.tensor([[80, -80, 79, -79, 0, 1, -1, 80], [3] * 8, [-80] * 8, [80] * 8, [100] + [-100] * 7,
                          [0] * 7 + [30], [88, 89, 90, 91, 92, 93, 94, 95]], dtype=torch.float32)
    return {
        "10": lambda: (layer(dim=1), torch.randn(BATCH, 10)),
        "6_5_dim_1": lambda: (layer(dim=1), torch.randn(BATCH, 6, 5)),
        "6_5_dim_minus_1": lambda: (layer(dim=-1), torch.randn(BATCH, 6, 5)),
        "3_4_5_dim_1": lambda: (layer(dim=1), torch.randn(BATCH, 3, 4, 5)),
        "3_4_5_dim_2": lambda: (layer(dim=2), torch.randn(BATCH, 3, 4, 5)),
        "3_4_5_dim_3": lambda: (layer(dim=3), torch.randn(BATCH, 3, 4, 5)),
        "large": lambda: (layer(dim=1), large),
        "random_80": lambda: (layer(dim=1), 160 * torch.rand(BATCH, 37) - 80),
    }


def layer_files():
    """Returns {file: {case: function that makes (module, inputs)}}."""
    files = {"linear": linear_cases()}
    for name, layer in ACTIVATIONS.items():
        files[name] = {"default": lambda layer=layer: (layer(), values())}
        for case, make in ARGUMENTS.get(name, {}).items():
            files[name][case] = lambda make=make: (make(), values())
    files["functions"] = {name: lambda f=f, positive=positive: (Function(f), moderate(positive))
                          for name, (f, positive) in FUNCTIONS.items()}
    files["prelu"].update({
        "one_5_7": lambda: prelu(1, 5, 7),
        "channels_5": lambda: prelu(5, 5),
        "channels_5_7": lambda: prelu(5, 5, 7),
        "channels_3_4_5": lambda: prelu(3, 3, 4, 5),
    })
    files["parameter"] = parameter_cases()
    files["learned_swish"] = {
        "default": lambda: swish(1, 37),
        "one_5_7": lambda: swish(1, 5, 7),
        "channels_5": lambda: swish(5, 5),
        "channels_5_7": lambda: swish(5, 5, 7),
        "channels_3_4_5": lambda: swish(3, 3, 4, 5),
    }
    files["softmax"] = softmax_cases(nn.Softmax)
    files["log_softmax"] = softmax_cases(nn.LogSoftmax)
    files["flatten"] = {
        "5": lambda: (nn.Flatten(), torch.randn(BATCH, 5)),
        "4_6": lambda: (nn.Flatten(), torch.randn(BATCH, 4, 6)),
        "2_3_4": lambda: (nn.Flatten(), torch.randn(BATCH, 2, 3, 4)),
        "then_linear": lambda: (nn.Sequential(nn.Flatten(), nn.Linear(24, 5)), torch.randn(BATCH, 2, 3, 4)),
    }
    files["identity"] = {"7": lambda: (nn.Identity(), torch.randn(BATCH, 7))}
    files["dropout"] = {
        "7": lambda: (nn.Dropout(), torch.randn(BATCH, 7)),
        "between": lambda: (nn.Sequential(nn.Linear(7, 9), nn.Dropout(0.2), nn.ReLU()), torch.randn(BATCH, 7)),
    }
    return files


def special_cases():
    """What PyTorch answers in float32 to NaN, infinities, signed zeros, subnormals and the ends of the range."""
    row = torch.tensor([SPECIAL])
    cases = {name: lambda layer=layer: (layer(), row) for name, layer in ACTIVATIONS.items()}
    for name, others in ARGUMENTS.items():
        cases.update({f"{name}_{case}": lambda make=make: (make(), row) for case, make in others.items()})
    cases.update({name: lambda f=f: (Function(f), row) for name, (f, _) in FUNCTIONS.items()})
    rows = torch.tensor(SPECIAL_ROWS)
    cases["softmax"] = lambda: (nn.Softmax(dim=1), rows)
    cases["log_softmax"] = lambda: (nn.LogSoftmax(dim=1), rows)

    def linear():
        module = nn.Linear(4, 3)
        with torch.no_grad():
            module.weight.copy_(torch.tensor([[0.0, 1, 2, 3], [1, 0, 0, 0], [-1, -2, 0.5, 0]]))
            module.bias.copy_(torch.tensor([-0.0, 1, 2]))
        return module, torch.cat([rows[:6], torch.tensor([[0.0, -0.0, 0, 0], [1e-40, 0, 0, 0]])])

    cases["linear"] = linear
    return cases
