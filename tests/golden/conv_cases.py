"""The golden cases of convolutions and transposed convolutions."""

import warnings

import torch
from torch import nn
from torch.nn import functional

warnings.filterwarnings("ignore", "Using padding='same' with even kernel lengths")
BATCH = 2
Conv1d, Conv2d = nn.Conv1d, nn.Conv2d


def padded(layer, sides):
    """The layer behind torch.nn.functional.pad(x, sides), sides from the last dimension on; its keys stay bare."""

    class Padded(layer):
        def forward(self, x):
            return super().forward(functional.pad(x, sides))

    return Padded


def padded_as(mode, layer, sides):
    """The same, with the input's own numbers around it: a layer that PyTorch pads on both sides alike only."""

    class Padded(layer):
        def forward(self, x):
            return super().forward(functional.pad(x, sides, mode=mode))

    return Padded


def cut(layer, rows, columns):
    """The layer without the last rows and columns of its output."""

    class Cut(layer):
        def forward(self, x):
            y = super().forward(x)
            return y[..., : y.shape[-2] - rows, : y.shape[-1] - columns]

    return Cut


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
        "causal_k4_stride_2": causal(10, 8, 9, 4, stride=2),
        "same_k5_groups_3": case(11, 9, 6, 5, padding="same", groups=3),
        "same_k4_depthwise_9": case(7, 9, 9, 4, padding="same", groups=9),
        "left_2_right_1": conv(padded(Conv1d, [2, 1]), [10], 3, 9, 3, stride=2),
        "groups_2": case(11, 8, 6, 3, groups=2, padding=1),
        "groups_3_to_3": case(20, 6, 3, 4, groups=3, dilation=3),
        "groups_of_8": case(9, 16, 16, 3, groups=2),
        "depthwise_7": case(12, 7, 7, 3, groups=7, padding=1),
        "depthwise_24_stride_2_no_bias": case(15, 24, 24, 5, groups=24, stride=2, bias=False),
        "depthwise_8_causal_dilation_2": causal(11, 8, 8, 3, groups=8, dilation=2),
        "depthwise_3_multiplier_2": case(11, 3, 6, 3, groups=3),
        "depthwise_1": case(6, 1, 1, 3, padding=1),
        "reflect_k3_padding_1": case(17, 8, 9, 3, padding=1, padding_mode="reflect"),
        "reflect_k7_padding_3_of_4": case(4, 3, 7, 7, padding=3, padding_mode="reflect"),
        "reflect_same_k4_dilation_2": case(11, 7, 8, 4, padding="same", dilation=2, padding_mode="reflect"),
        "reflect_left_2_right_1": conv(padded_as("reflect", Conv1d, [2, 1]), [10], 3, 8, 3, stride=2),
        "replicate_k5_padding_2_stride_2": case(16, 1, 17, 5, padding=2, stride=2, padding_mode="replicate"),
        "replicate_k3_padding_4_of_3": case(3, 9, 3, 3, padding=4, dilation=2, padding_mode="replicate"),
        "replicate_causal_k3_dilation_2": conv(padded_as("replicate", Conv1d, [4, 0]), [9], 3, 8, 3, dilation=2),
        "circular_k3_padding_1": case(9, 3, 8, 3, padding=1, padding_mode="circular"),
        "circular_k5_padding_4_of_4_stride_2": case(4, 2, 3, 5, padding=4, stride=2, padding_mode="circular"),
        "replicate_groups_2_no_bias": case(9, 6, 14, 3, padding=1, groups=2, bias=False, padding_mode="replicate"),
    }


def conv2d_cases():
    def case(shape, i, o, *arguments, **named):
        return conv(Conv2d, shape, i, o, *arguments, **named)

    return {
        "1_to_1_k1_of_1": case([1, 1], 1, 1, 1),
        "3_to_7_k1_of_1": case([1, 1], 3, 7, 1),
        "1_to_8_k3": case([5, 7], 1, 8, 3),
        "3_to_16_k3_padding_1": case([5, 7], 3, 16, 3, padding=1),
        "3_to_24_k3": case([4, 17], 3, 24, 3),
        "7_to_9_k2": case([6, 5], 7, 9, 2),
        "8_to_8_k3_padding_1_no_bias": case([3, 17], 8, 8, 3, padding=1, bias=False),
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
        "reflect_k3_padding_1": case([5, 7], 3, 8, 3, padding=1, padding_mode="reflect"),
        "reflect_k3_5_padding_2_4": case([3, 5], 7, 9, (3, 5), padding=(2, 4), padding_mode="reflect"),
        "reflect_depthwise_9_stride_2": case([5, 8], 9, 9, 3, groups=9, stride=2, padding=1, padding_mode="reflect"),
        "replicate_k3_padding_1_stride_2": case([7, 6], 1, 17, 3, padding=1, stride=2, padding_mode="replicate"),
        "replicate_k2_padding_3_dilation_2": case([2, 4], 8, 3, 2, padding=3, dilation=2, padding_mode="replicate"),
        "circular_k3_padding_2_1_stride_2": case([5, 8], 3, 9, 3, padding=(2, 1), stride=2, padding_mode="circular"),
        "circular_depthwise_8": case([4, 7], 8, 8, 3, groups=8, padding=1, padding_mode="circular"),
        "replicate_groups_3_same_k4": case([5, 6], 6, 9, 4, groups=3, padding="same", padding_mode="replicate"),
        "replicate_depthwise_8": case([4, 7], 8, 8, 3, groups=8, padding=1, padding_mode="replicate"),
    }


def transposed1d_cases():
    def case(length, i, o, *arguments, **named):
        return conv(nn.ConvTranspose1d, [length], i, o, *arguments, **named)

    return {
        "1_to_1_k1_of_1": case(1, 1, 1, 1),
        "3_to_7_k2_stride_2": case(5, 3, 7, 2, stride=2),
        "9_to_8_k3_no_bias": case(7, 9, 8, 3, bias=False),
        "8_to_9_k5_stride_3_padding_2_and_1": case(7, 8, 9, 5, stride=3, padding=2, output_padding=1),
        "7_to_17_k3_stride_2_dilation_2": case(6, 7, 17, 3, stride=2, dilation=2, padding=1, output_padding=1),
        "17_to_1_k4_stride_2_padding_1": case(11, 17, 1, 4, stride=2, padding=1),
        "1_to_3_k2_stride_5": case(4, 1, 3, 2, stride=5),
        "3_to_9_k7_padding_5": case(9, 3, 9, 7, padding=5),
        "3_to_8_dilation_3_and_2": case(5, 3, 8, 2, dilation=3, output_padding=2),
        "groups_2": case(9, 6, 10, 3, stride=2, groups=2),
        "depthwise_9_k4_stride_2_no_bias": case(7, 9, 9, 4, stride=2, padding=1, groups=9, bias=False),
    }


def transposed2d_cases():
    def case(shape, i, o, *arguments, **named):
        return conv(nn.ConvTranspose2d, shape, i, o, *arguments, **named)

    return {
        "3_to_8_k2_stride_2": case([3, 5], 3, 8, 2, stride=2),
        "8_to_7_k3_padding_1_no_bias": case([5, 7], 8, 7, 3, padding=1, bias=False),
        "7_to_9_k3_stride_2_padding_1_and_1": case([4, 5], 7, 9, 3, stride=2, padding=1, output_padding=1),
        "9_to_17_k4_stride_2_padding_1": case([3, 7], 9, 17, 4, stride=2, padding=1),
        "1_to_3_k3_5_stride_2_1_padding_1_2": case([5, 4], 1, 3, (3, 5), stride=(2, 1), padding=(1, 2),
                                                   output_padding=(1, 0)),
        "3_to_8_k2_3_stride_3_1_dilation_1_2": case([3, 5], 3, 8, (2, 3), stride=(3, 1), dilation=(1, 2)),
        "groups_3": case([4, 3], 6, 9, 3, stride=2, groups=3),
        "depthwise_8_k4_stride_2_no_bias": case([3, 4], 8, 8, 4, stride=2, padding=1, groups=8, bias=False),
        "right_1_bottom_1": conv(cut(nn.ConvTranspose2d, 1, 1), [4, 5], 5, 9, 3, stride=2),
    }


def conv_files():
    """Returns {file: {case: function that makes (module, inputs)}}."""
    return {"conv1d": conv1d_cases(), "conv2d": conv2d_cases(), "conv_transpose1d": transposed1d_cases(),
            "conv_transpose2d": transposed2d_cases()}
