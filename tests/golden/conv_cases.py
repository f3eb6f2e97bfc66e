"""The golden cases of convolutions, pools and BatchNorm, and of networks of them."""

import warnings

import torch
from torch import nn
from torch.nn import functional

from network_cases import Add, Branch, Chain, Concat, Parallel, Seq, Stack

warnings.filterwarnings("ignore", "Using padding='same' with even kernel lengths")
BATCH = 2
NAN = float("nan")
Conv1d, Conv2d, ReLU, Linear, Flatten = nn.Conv1d, nn.Conv2d, nn.ReLU, nn.Linear, nn.Flatten
BatchNorm1d, BatchNorm2d, MaxPool1d, MaxPool2d = nn.BatchNorm1d, nn.BatchNorm2d, nn.MaxPool1d, nn.MaxPool2d


def padded(layer, sides):
    """The layer behind torch.nn.functional.pad(x, sides), sides from the last dimension on; its keys stay bare."""

    class Padded(layer):
        def forward(self, x):
            return super().forward(functional.pad(x, sides))

    return Padded


def conv(layer, shape, i, o, *arguments, **named):
    return lambda: (layer(i, o, *arguments, **named), torch.randn(BATCH, i, *shape))


def conv1d_cases():
    def case(length, i, o, *arguments, **named):
        return conv(Conv1d, [length], i, o, *arguments, **named)

    def causal(length, i, o, kernel, **named):
        return conv(padded(Conv1d, [named.get("dilation", 1) * (kernel - 1), 0]), [length], i, o, kernel, **named)

    return {
        "1_to_1_k1_of_1": case(1, 1, 1, 1),
        "1_to_8_k3": case(17, 1, 8, 3),
        "3_to_7_k2": case(11, 3, 7, 2),
        "7_to_9_k5_padding_2": case(13, 7, 9, 5, padding=2),
        "8_to_16_k3_no_bias": case(8, 8, 16, 3, bias=False),
        "9_to_17_k3_stride_2": case(14, 9, 17, 3, stride=2),
        "16_to_24_k1": case(5, 16, 24, 1),
        "17_to_3_k3_dilation_2": case(13, 17, 3, 3, dilation=2),
        "24_to_1_k5_stride_2_padding_2": case(16, 24, 1, 5, stride=2, padding=2),
        "3_to_8_k3_padding_2_dilation_2": case(1, 3, 8, 3, padding=2, dilation=2),
        "as_long_as_its_input": case(7, 3, 5, 7),
        "same_k4": case(9, 3, 8, 4, padding="same"),
        "same_k3_dilation_2": case(9, 8, 3, 3, padding="same", dilation=2),
        "causal_k3": causal(9, 1, 8, 3),
        "causal_k3_dilation_4": causal(19, 9, 7, 3, dilation=4),
        "left_2_right_1": conv(padded(Conv1d, [2, 1]), [10], 3, 9, 3, stride=2),
        "groups_2": case(11, 8, 6, 3, groups=2, padding=1),
        "groups_3_to_3": case(20, 6, 3, 4, groups=3, dilation=3),
        "groups_of_8": case(9, 16, 16, 3, groups=2),
        "depthwise_7": case(12, 7, 7, 3, groups=7, padding=1),
        "depthwise_24_stride_2_no_bias": case(15, 24, 24, 5, groups=24, stride=2, bias=False),
        "depthwise_8_causal_dilation_2": causal(11, 8, 8, 3, groups=8, dilation=2),
        "depthwise_3_multiplier_2": case(11, 3, 6, 3, groups=3),
        "depthwise_1": case(6, 1, 1, 3, padding=1),
    }


def conv2d_cases():
    def case(shape, i, o, *arguments, **named):
        return conv(Conv2d, shape, i, o, *arguments, **named)

    return {
        "1_to_1_k1_of_1": case([1, 1], 1, 1, 1),
        "3_to_7_k1_of_1": case([1, 1], 3, 7, 1),
        "1_to_8_k3": case([5, 7], 1, 8, 3),
        "3_to_16_k3_padding_1": case([5, 7], 3, 16, 3, padding=1),
        "3_to_24_k3": case([13, 17], 3, 24, 3),
        "7_to_9_k2": case([6, 5], 7, 9, 2),
        "8_to_8_k3_padding_1_no_bias": case([13, 17], 8, 8, 3, padding=1, bias=False),
        "8_to_1_k1_stride_2": case([5, 7], 8, 1, 1, stride=2),
        "9_to_17_k3_5_padding_1_2": case([6, 9], 9, 17, (3, 5), padding=(1, 2)),
        "16_to_24_k3_stride_2_padding_1": case([7, 9], 16, 24, 3, stride=2, padding=1),
        "17_to_3_k1_stride_2": case([5, 7], 17, 3, 1, stride=2),
        "24_to_7_k5_padding_2": case([5, 7], 24, 7, 5, padding=2),
        "3_to_8_k5_stride_1_2_padding_2": case([7, 11], 3, 8, 5, stride=(1, 2), padding=2),
        "3_to_9_k3_padding_2_dilation_2": case([7, 9], 3, 9, 3, padding=2, dilation=2),
        "1_to_16_k3_dilation_2_1_no_bias": case([9, 7], 1, 16, 3, dilation=(2, 1), bias=False),
        "1_to_3_k2_padding_2": case([4, 3], 1, 3, 2, padding=2),
        "1_to_3_k5_padding_2_of_2_1": case([2, 1], 1, 3, 5, padding=2),
        "as_large_as_its_input": case([5, 7], 3, 5, (5, 7)),
        "1_by_13": case([1, 13], 3, 8, (1, 3)),
        "13_by_1": case([13, 1], 3, 8, (3, 1)),
        "same_k2_4": case([5, 6], 3, 8, (2, 4), padding="same"),
        "same_k3_dilation_2": case([5, 7], 8, 9, 3, padding="same", dilation=2),
        "causal_k3_2": conv(padded(Conv2d, [1, 0, 2, 0]), [5, 6], 1, 3, (3, 2)),
        "right_1_bottom_1": conv(padded(Conv2d, [0, 1, 0, 1]), [8, 8], 3, 4, 3, stride=2),
        "left_1_top_2_bottom_1": conv(padded(Conv2d, [1, 0, 2, 1]), [5, 7], 1, 9, (3, 2)),
        "groups_2": case([5, 7], 8, 6, 3, groups=2, padding=1),
        "groups_3_to_3": case([6, 5], 9, 3, 3, groups=3),
        "groups_of_8": case([5, 7], 16, 16, 3, groups=2, stride=2),
        "groups_of_9_no_bias": case([4, 5], 6, 27, 2, groups=3, bias=False),
        "depthwise_7_stride_2_padding_1": case([7, 9], 7, 7, 3, groups=7, stride=2, padding=1),
        "depthwise_8_padding_1": case([7, 9], 8, 8, 3, groups=8, padding=1),
        "depthwise_17_dilation_2_no_bias": case([9, 7], 17, 17, 3, groups=17, dilation=2, bias=False),
        "depthwise_24_k5_padding_2": case([5, 7], 24, 24, 5, groups=24, padding=2),
        "depthwise_7_multiplier_2": case([5, 6], 7, 14, 3, groups=7),
        "depthwise_8_multiplier_2_stride_2": case([7, 6], 8, 16, 3, groups=8, stride=2, padding=1),
    }


def pool(layer, shape, *arguments, **named):
    return lambda: (layer(*arguments, **named), torch.randn(BATCH, *shape))


def with_nan(layer, *shape):
    """NaN in one sample, minus infinity everywhere in the other."""

    def make():
        x = torch.randn(BATCH, *shape)
        x[0].view(-1)[:: 5] = NAN
        x[1] = -float("inf")
        return layer, x

    return make


def pool_cases(one, two):
    """What both kinds of pools have: windows that overlap, leave a rest, are padded, are rounded up."""
    return {
        "1d_2": pool(one, [3, 10], 2),
        "1d_3_of_11": pool(one, [8, 11], 3),
        "1d_3_stride_2_padding_1": pool(one, [9, 12], 3, stride=2, padding=1),
        "1d_2_ceil": pool(one, [7, 7], 2, ceil_mode=True),
        "1d_2_stride_3_ceil": pool(one, [1, 9], 2, stride=3, ceil_mode=True),
        "1d_2_padding_1_ceil": pool(one, [3, 4], 2, stride=2, padding=1, ceil_mode=True),
        "1d_stride_larger": pool(one, [17, 11], 2, stride=4),
        "2d_1": pool(two, [3, 4, 5], 1),
        "2d_2": pool(two, [8, 6, 8], 2),
        "2d_2_of_5_7": pool(two, [7, 5, 7], 2),
        "2d_3_stride_1": pool(two, [9, 5, 7], 3, stride=1),
        "2d_3_stride_2_padding_1": pool(two, [16, 13, 17], 3, stride=2, padding=1),
        "2d_2_3_stride_1_2": pool(two, [17, 6, 9], (2, 3), stride=(1, 2)),
        "2d_3_5_padding_1_2": pool(two, [3, 7, 9], (3, 5), stride=2, padding=(1, 2)),
        "2d_2_ceil": pool(two, [24, 5, 7], 2, ceil_mode=True),
        "2d_3_stride_2_padding_1_ceil": pool(two, [8, 6, 8], 3, stride=2, padding=1, ceil_mode=True),
        "2d_2_stride_3_ceil": pool(two, [1, 6, 9], 2, stride=3, ceil_mode=True),
        "2d_whole": pool(two, [9, 5, 7], (5, 7)),
        "2d_of_1": pool(two, [3, 1, 1], 1),
        "2d_one_channel": pool(two, [1, 5, 7], 2),
    }


def max_pool_cases():
    cases = pool_cases(MaxPool1d, MaxPool2d)
    cases.update({
        "1d_3_dilation_2": pool(MaxPool1d, [3, 11], 3, stride=1, dilation=2),
        "1d_3_dilation_3_padding_1_ceil": pool(MaxPool1d, [8, 14], 3, stride=2, dilation=3, padding=1, ceil_mode=True),
        "2d_2_dilation_2": pool(MaxPool2d, [7, 7, 6], 2, dilation=2),
        "2d_3_dilation_1_2": pool(MaxPool2d, [9, 5, 8], 3, stride=(2, 1), dilation=(1, 2), padding=1),
        "1d_nan": with_nan(MaxPool1d(3, stride=1, padding=1), 3, 11),
        "2d_nan": with_nan(MaxPool2d(2), 9, 7, 6),
    })
    return cases


def avg_pool_cases():
    cases = pool_cases(nn.AvgPool1d, nn.AvgPool2d)
    for name, make in {
        "1d_3_padding_1": pool(nn.AvgPool1d, [3, 10], 3, stride=2, padding=1, count_include_pad=False),
        "1d_2_padding_1_ceil": pool(nn.AvgPool1d, [3, 4], 2, padding=1, ceil_mode=True, count_include_pad=False),
        "2d_3_padding_1": pool(nn.AvgPool2d, [8, 5, 7], 3, stride=1, padding=1, count_include_pad=False),
        "2d_3_ceil": pool(nn.AvgPool2d, [9, 6, 8], 3, stride=2, padding=1, ceil_mode=True, count_include_pad=False),
    }.items():
        cases[f"{name}_without_pad"] = make
    return cases


def with_statistics(module):
    """Every BatchNorm in it as if trained."""
    for part in module.modules():
        if isinstance(part, (BatchNorm1d, BatchNorm2d)):
            part.running_mean.normal_()
            part.running_var.uniform_(0.1, 3.0)
            part.weight.normal_(1.0, 0.5)
            part.bias.normal_()
    return module


def norm(module, *shape):
    return lambda: (with_statistics(module()), torch.randn(BATCH, *shape))


def batch_norm_cases():
    return {
        "1d_1": norm(lambda: BatchNorm1d(1), 1),
        "1d_9": norm(lambda: BatchNorm1d(9), 9),
        "1d_17_eps": norm(lambda: BatchNorm1d(17, eps=1e-3), 17),
        "1d_5_7": norm(lambda: BatchNorm1d(5), 5, 7),
        "1d_8_1": norm(lambda: BatchNorm1d(8), 8, 1),
        "1d_1_9_eps": norm(lambda: BatchNorm1d(1, eps=1e-3), 1, 9),
        "2d_3_4_5": norm(lambda: BatchNorm2d(3), 3, 4, 5),
        "2d_1_5_7_eps": norm(lambda: BatchNorm2d(1, eps=1e-3), 1, 5, 7),
        "2d_16_1_1": norm(lambda: BatchNorm2d(16), 16, 1, 1),
        "after_linear": norm(lambda: Seq(Linear(10, 9), BatchNorm1d(9, eps=1e-3), ReLU()), 10),
        "after_linear_no_bias": norm(lambda: Seq(Linear(7, 17, bias=False), BatchNorm1d(17)), 7),
        "after_linear_of_rows": norm(lambda: Seq(Linear(7, 9), BatchNorm1d(5), nn.Tanh()), 5, 7),
        "after_linear_of_as_many_rows": norm(lambda: Seq(Linear(7, 5), BatchNorm1d(5)), 5, 7),
        "after_linear_relu": norm(lambda: Seq(Linear(10, 9), ReLU(), BatchNorm1d(9)), 10),
        "twice": norm(lambda: Seq(Linear(10, 9), BatchNorm1d(9), BatchNorm1d(9, eps=1e-3)), 10),
        "before_linear": norm(lambda: Seq(BatchNorm1d(10), Linear(10, 9)), 10),
        "after_conv1d": norm(lambda: Seq(Conv1d(3, 9, 3, padding=1), BatchNorm1d(9), ReLU()), 3, 11),
        "after_conv2d": norm(lambda: Seq(Conv2d(3, 8, 3), BatchNorm2d(8, eps=1e-3), ReLU()), 3, 5, 7),
        "after_conv2d_no_bias": norm(lambda: Seq(Conv2d(3, 17, 3, bias=False), BatchNorm2d(17)), 3, 5, 7),
        "after_grouped_conv2d": norm(lambda: Seq(Conv2d(6, 9, 3, groups=3), BatchNorm2d(9)), 6, 5, 7),
        "after_depthwise_conv2d": norm(lambda: Seq(Conv2d(9, 9, 3, groups=9), BatchNorm2d(9), ReLU()), 9, 5, 7),
        "after_conv2d_relu": norm(lambda: Seq(Conv2d(3, 9, 3), ReLU(), BatchNorm2d(9)), 3, 5, 7),
        "after_pool": norm(lambda: Seq(MaxPool2d(2), BatchNorm2d(9), nn.Tanh()), 9, 5, 7),
        "after_flatten": norm(lambda: Seq(Conv2d(1, 3, 3), Flatten(), BatchNorm1d(18)), 1, 4, 5),
    }


class ResidualBlock(nn.Module):
    """A BasicBlock under torchvision's names: two convolutions beside a strided one, both with BatchNorm."""

    def __init__(self, i, o):
        super().__init__()
        self.conv1, self.bn1 = Conv2d(i, o, 3, stride=2, padding=1, bias=False), BatchNorm2d(o)
        self.conv2, self.bn2 = Conv2d(o, o, 3, padding=1, bias=False), BatchNorm2d(o)
        self.downsample = Seq(Conv2d(i, o, 1, stride=2, bias=False), BatchNorm2d(o))

    def forward(self, x):
        y = torch.relu(self.bn1(self.conv1(x)))
        return torch.relu(self.bn2(self.conv2(y)) + self.downsample(x))


class Identical(nn.Sequential):
    """x + f(x)"""

    def forward(self, x):
        return x + super().forward(x)


def small_cnn():
    return Seq(Conv2d(1, 8, 3), ReLU(), MaxPool2d(2), Conv2d(8, 16, 3), ReLU(), MaxPool2d(2), Flatten(), Linear(400, 10))


def inception():
    return Seq(
        Branch(Conv2d(3, 5, 1), Seq(Conv2d(3, 4, 1), ReLU(), Conv2d(4, 8, 3, padding=1)), Conv2d(3, 7, 5, padding=2)),
        Concat(), ReLU(), Conv2d(20, 9, 3))


def separable():
    def block(i, o, stride):
        return [Conv2d(i, i, 3, stride=stride, padding=1, groups=i, bias=False), BatchNorm2d(i), nn.ReLU6(),
                Conv2d(i, o, 1, bias=False), BatchNorm2d(o), nn.ReLU6()]

    return Seq(Conv2d(3, 8, 3, stride=2, padding=1), nn.ReLU6(), *block(8, 17, 1), *block(17, 9, 2), Flatten(),
               Linear(9 * 3 * 4, 5))


def temporal():
    """Dilated causal convolutions along time, residual."""

    def block(dilation):
        causal = padded(Conv1d, [2 * dilation, 0])
        return Identical(causal(9, 9, 3, dilation=dilation), BatchNorm1d(9), ReLU(), Conv1d(9, 9, 1))

    return Seq(Conv1d(2, 9, 1), block(1), block(2), block(4), Conv1d(9, 1, 1), nn.Tanh())


def conv_network_cases():
    return {
        "small_cnn": norm(small_cnn, 1, 28, 28),
        "residual_block": norm(lambda: ResidualBlock(5, 9), 5, 9, 7),
        "identity_block": norm(
            lambda: Seq(Conv2d(3, 8, 3), Identical(Conv2d(8, 8, 3, padding=1), BatchNorm2d(8), ReLU()), ReLU()), 3, 6, 7),
        "inception": norm(inception, 3, 6, 7),
        "pooled_beside": norm(
            lambda: Seq(Conv2d(3, 7, 1), Branch(MaxPool2d(3, stride=1, padding=1), Conv2d(7, 4, 3, padding=1)),
                        Concat(), Conv2d(11, 3, 1)), 3, 5, 6),
        "separable": norm(separable, 3, 12, 13),
        "flatten_relu_linear": norm(lambda: Seq(Conv2d(2, 5, 3), Flatten(), ReLU(), Linear(60, 7)), 2, 5, 6),
        "flatten_batch_norm_linear": norm(
            lambda: Seq(Conv2d(2, 3, 3), Flatten(), BatchNorm1d(36), Linear(36, 7)), 2, 5, 6),
        "flatten_branch": norm(
            lambda: Seq(Conv2d(2, 5, 3), ReLU(), Flatten(), Branch(Linear(60, 4), Linear(60, 1))), 2, 5, 6),
        "output_and_more": norm(
            lambda: Seq(Conv2d(2, 9, 3), Branch(nn.Identity(), Seq(ReLU(), Flatten(), Linear(108, 3)))), 2, 5, 6),
        "added_to_rows": lambda: (
            Chain(Parallel(Conv2d(2, 3, 3, padding=1), Linear(6, 6)), Add(), Conv2d(3, 4, 2)),
            torch.randn(BATCH, 2, 5, 6), torch.randn(BATCH, 3, 5, 6)),
        "rows_then_conv": norm(lambda: Seq(Linear(6, 7), ReLU(), Conv2d(3, 9, 2), nn.Softmax(dim=1)), 3, 5, 6),
        "joined_columns": norm(
            lambda: Seq(Branch(Conv2d(3, 4, 3), Conv2d(3, 4, (3, 2))), Concat(3), MaxPool2d(2)), 3, 5, 6),
        "joined_flat": norm(
            lambda: Seq(Branch(Seq(Conv2d(3, 4, 3), Flatten()), Seq(MaxPool2d(2), Flatten())), Concat(),
                        Linear(66, 5)), 3, 5, 6),
        "prelu_by_channel": norm(lambda: Seq(Conv2d(3, 9, 3), nn.PReLU(9), Conv2d(9, 3, 1), nn.PReLU()), 3, 5, 6),
        "temporal": norm(temporal, 2, 23),
        "named": norm(lambda: Stack(conv1=Conv1d(1, 8, 5, stride=2), relu=ReLU(), pool=MaxPool1d(2), flatten=Flatten(),
                                    fc=Linear(48, 3)), 1, 29),
    }


def conv_files():
    """Returns {file: {case: function that makes (module, inputs)}}."""
    return {"conv1d": conv1d_cases(), "conv2d": conv2d_cases(), "max_pool": max_pool_cases(),
            "avg_pool": avg_pool_cases(), "batch_norm": batch_norm_cases(), "conv_networks": conv_network_cases()}
