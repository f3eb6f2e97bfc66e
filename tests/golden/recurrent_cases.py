"""The golden cases of recurrent layers, of their states, and of the networks that run as streams."""

import torch
from torch import nn
from torch.nn import functional

from conv_cases import padded
from conv_network_cases import Identical
from network_cases import Stack
from shape_cases import Function

BATCH = 2
Conv1d, Linear, Tanh = nn.Conv1d, nn.Linear, nn.Tanh


def frames(layer):
    """The recurrent layer [samples, T, features], its frames alone as the answer; its keys stay bare."""

    class Frames(layer):
        def __init__(self, *arguments, **named):
            super().__init__(*arguments, batch_first=True, **named)

        def forward(self, x):
            return super().forward(x)[0]

    return Frames


RNN, LSTM, GRU = frames(nn.RNN), frames(nn.LSTM), frames(nn.GRU)


def on(make, *shape, samples=BATCH):
    """A case: makes the module, and an input of this shape."""
    return lambda: (make(), torch.randn(samples, *shape))


class ResetBefore(nn.Module):
    """A GRU whose reset gate works on h and not on W_hn h + b_hn: the paper's, and Keras's with reset_after=False.

    n = tanh(W_in x + b_in + W_hn (r * h) + b_hn), h' = (1 - z) * n + z * h; parameters and gates in PyTorch's order.
    """

    def __init__(self, inputs, hidden):
        super().__init__()
        for name, shape in {"weight_ih_l0": [3 * hidden, inputs], "weight_hh_l0": [3 * hidden, hidden],
                            "bias_ih_l0": [3 * hidden], "bias_hh_l0": [3 * hidden]}.items():
            self.register_parameter(name, nn.Parameter(torch.empty(shape).uniform_(-0.5, 0.5)))

    def forward(self, x):
        h = x.new_zeros(len(x), self.weight_hh_l0.shape[1])
        w_r, w_z, w_n = self.weight_hh_l0.chunk(3)
        b_r, b_z, b_n = self.bias_hh_l0.chunk(3)
        ys = []
        for frame in x.unbind(1):
            x_r, x_z, x_n = functional.linear(frame, self.weight_ih_l0, self.bias_ih_l0).chunk(3, dim=1)
            r = torch.sigmoid(x_r + functional.linear(h, w_r, b_r))
            z = torch.sigmoid(x_z + functional.linear(h, w_z, b_z))
            n = torch.tanh(x_n + functional.linear(r * h, w_n, b_n))
            h = (1 - z) * n + z * h
            ys.append(h)
        return torch.stack(ys, dim=1)


class LSTMCell(nn.LSTMCell):
    """Inputs x, h and c, as three tensors."""

    def forward(self, x, h, c):
        return super().forward(x, (h, c))


def cell(make, inputs, hidden, states=1):
    return lambda: (make(inputs, hidden), torch.randn(BATCH, inputs),
                    *[torch.randn(BATCH, hidden) for _ in range(states)])


class Final(nn.Module):
    """h_n of the recurrent layer, [layers * directions, H], and what comes behind it."""

    def __init__(self, **layers):
        super().__init__()
        (self.recurrent, recurrent), *rest = layers.items()
        self.add_module(self.recurrent, recurrent)
        self.rest = [name for name, _ in rest]
        for name, layer in rest:
            self.add_module(name, layer)

    def forward(self, x):
        h = getattr(self, self.recurrent)(x)[1]
        y = (h[0] if isinstance(h, tuple) else h).transpose(0, 1)  # the samples in front, as everywhere here
        for name in self.rest:
            y = getattr(self, name)(y)
        return y


def lively(module):
    """The module with three times its weights: what it starts from is felt for long."""
    for parameter in module.parameters():
        parameter *= 3
    return module


class WithStates(nn.Module):
    """One sample that starts from given states, and tells them: make.py writes what `states` returns."""

    def __init__(self, head=None, **recurrent):
        super().__init__()
        ((self.recurrent, layer),) = recurrent.items()
        self.add_module(self.recurrent, layer)
        self.linear = head
        self.kinds = ["h", "c"] if isinstance(layer, nn.LSTM) else ["h"]
        count = layer.num_layers * (2 if layer.bidirectional else 1)
        for kind in self.kinds:
            self.register_buffer(f"{kind}_0", 0.7 * torch.randn(count, 1, layer.hidden_size), persistent=False)

    def run(self, x):
        first = tuple(getattr(self, f"{kind}_0") for kind in self.kinds)
        y, last = getattr(self, self.recurrent)(x, first if len(first) > 1 else first[0])
        return y, dict(zip(self.kinds, last if isinstance(last, tuple) else [last]))

    def forward(self, x):
        y, _ = self.run(x)
        return y if self.linear is None else self.linear(y)

    def states(self, x):
        """{kind: tensor}, without the batch axis."""
        _, last = self.run(x)
        first = {f"{kind}_0": getattr(self, f"{kind}_0").squeeze(1) for kind in self.kinds}
        return {**first, **{f"{kind}_n": value.squeeze(1) for kind, value in last.items()}}


def recurrent_cases():
    first = {"batch_first": True}
    both = {"num_layers": 2, "bidirectional": True}
    return {
        "rnn_tanh": on(lambda: RNN(5, 7), 9, 5),
        "rnn_relu": on(lambda: RNN(5, 7, nonlinearity="relu"), 9, 5),
        "rnn_stacked": on(lambda: RNN(3, 9, num_layers=2), 6, 3),
        "lstm": on(lambda: LSTM(3, 8), 10, 3),
        "lstm_prime": on(lambda: LSTM(5, 13), 7, 5),
        "lstm_no_bias": on(lambda: LSTM(4, 6, bias=False), 6, 4),
        "lstm_stacked": on(lambda: LSTM(3, 6, num_layers=3), 6, 3),
        "lstm_bidirectional": on(lambda: LSTM(3, 5, **both), 7, 3),
        "lstm_projected": on(lambda: LSTM(3, 11, proj_size=5), 6, 3),
        "lstm_projected_bidirectional": on(lambda: LSTM(3, 7, proj_size=4, **both), 5, 3),
        "gru": on(lambda: GRU(3, 8), 10, 3),
        "gru_prime": on(lambda: GRU(5, 13), 7, 5),
        "gru_no_bias": on(lambda: GRU(4, 6, bias=False), 6, 4),
        "gru_stacked": on(lambda: GRU(3, 6, num_layers=3), 6, 3),
        "gru_bidirectional": on(lambda: GRU(3, 5, **both), 7, 3),
        "gru_reset_before": on(lambda: ResetBefore(3, 9), 8, 3),
        "rnn_cell": cell(nn.RNNCell, 5, 7),
        "rnn_cell_relu": cell(lambda i, o: nn.RNNCell(i, o, nonlinearity="relu"), 5, 7),
        "lstm_cell": cell(LSTMCell, 3, 9, states=2),
        "gru_cell": cell(nn.GRUCell, 3, 9),
        "last": on(lambda: Stack(lstm=LSTM(3, 8), last=Function(lambda x: x[:, -1]), linear=Linear(8, 2)), 7, 3),
        "final_hidden": on(lambda: Final(gru=nn.GRU(3, 5, **both, **first)), 7, 3),
        "final_hidden_linear": on(
            lambda: Final(lstm=nn.LSTM(3, 5, bidirectional=True, **first), flatten=nn.Flatten(),
                          linear=Linear(10, 3)), 7, 3),
        "long_lstm": on(
            lambda: WithStates(lstm=lively(nn.LSTM(1, 20, **first)), head=Linear(20, 1)), 1000, 1, samples=1),
        "long_gru": on(
            lambda: WithStates(gru=lively(nn.GRU(1, 24, **first)), head=Linear(24, 1)), 1000, 1, samples=1),
        "lstm_states": on(lambda: WithStates(lstm=nn.LSTM(3, 7, **both, **first)), 6, 3, samples=1),
    }


def causal(i, o, kernel, stride=1, dilation=1):
    return padded(Conv1d, [dilation * (kernel - 1), 0])(i, o, kernel, stride=stride, dilation=dilation)


class Gated(nn.Module):
    def __init__(self, conv_a, conv_b):
        super().__init__()
        self.conv_a, self.conv_b = conv_a, conv_b

    def forward(self, x):
        return torch.tanh(self.conv_a(x)) * torch.sigmoid(self.conv_b(x))


class FiLM(nn.Module):
    def __init__(self, channels):
        super().__init__()
        self.gamma, self.beta = Conv1d(channels, channels, 1), Conv1d(channels, channels, 1)

    def forward(self, x):
        return self.gamma(x) * x + self.beta(x)


class WaveNetBlock(nn.Module):
    """Returns what the next block gets, and a skip."""

    def __init__(self, channels, skip, dilation):
        super().__init__()
        self.filter, self.gate = (causal(channels, channels, 3, dilation=dilation) for _ in range(2))
        self.residual, self.skip = Conv1d(channels, channels, 1), Conv1d(channels, skip, 1)

    def forward(self, x):
        z = torch.tanh(self.filter(x)) * torch.sigmoid(self.gate(x))
        return x + self.residual(z), self.skip(z)


class WaveNet(nn.Module):
    def __init__(self, channels, skip, dilations):
        super().__init__()
        self.input = Conv1d(1, channels, 1)
        self.blocks = nn.ModuleList([WaveNetBlock(channels, skip, dilation) for dilation in dilations])
        self.head = Conv1d(skip, 1, 1)

    def forward(self, x):
        x, skips = self.input(x), 0
        for block in self.blocks:
            x, skip = block(x)
            skips = skips + skip
        return self.head(torch.relu(skips))


def causal_stack():
    return Stack(conv1=causal(1, 12, 3), tanh1=Tanh(), conv2=causal(12, 12, 3, dilation=2), tanh2=Tanh(),
                 conv3=causal(12, 12, 3, dilation=4), tanh3=Tanh(),
                 frames=Function(lambda x: x.transpose(1, 2)), linear=Linear(12, 1))


def stream_cases():
    return {
        "causal_stack": on(causal_stack, 1, 40),
        "gated": on(lambda: Gated(causal(3, 7, 3, dilation=2), causal(3, 7, 3, dilation=2)), 3, 20),
        "wavenet": on(lambda: WaveNet(7, 5, [1, 2, 4, 8]), 1, 40),
        "film": on(lambda: FiLM(7), 7, 11),
        "strided": on(lambda: Stack(conv1=causal(2, 9, 4, stride=2), tanh=Tanh(), conv2=Conv1d(9, 3, 3)), 2, 24),
        "residual": on(lambda: Stack(conv1=Conv1d(2, 9, 1), block=Identical(causal(9, 9, 3, dilation=2), Tanh())),
                       2, 17),
    }


def recurrent_files():
    """Returns {file: {case: function that makes (module, inputs)}}."""
    return {"recurrent": recurrent_cases(), "streams": stream_cases()}
