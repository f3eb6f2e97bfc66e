"""The golden cases of pools, adaptive ones too."""

import torch
from torch import nn

BATCH = 2
NAN = float("nan")
MaxPool1d, MaxPool2d = nn.MaxPool1d, nn.MaxPool2d


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
        "2d_3_stride_2_padding_1": pool(two, [16, 5, 17], 3, stride=2, padding=1),
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


def adaptive_files():
    """Outputs that divide their input, that do not, and that are larger."""

    def of(layer):
        return lambda *shape, to: pool(layer, shape, to)

    row, image = of(nn.AdaptiveAvgPool1d), of(nn.AdaptiveAvgPool2d)
    largest_row, largest_image = of(nn.AdaptiveMaxPool1d), of(nn.AdaptiveMaxPool2d)
    return {
        "adaptive_avg_pool1d": {
            "8_12_to_3": row(8, 12, to=3), "7_11_to_4": row(7, 11, to=4), "9_3_to_7": row(9, 3, to=7),
            "17_13_to_1": row(17, 13, to=1), "1_1_to_1": row(1, 1, to=1)},
        "adaptive_avg_pool2d": {
            "8_6_4_to_3_2": image(8, 6, 4, to=(3, 2)), "9_7_5_to_3": image(9, 7, 5, to=3),
            "7_2_3_to_5_4": image(7, 2, 3, to=(5, 4)), "17_5_7_to_1": image(17, 5, 7, to=1),
            "3_1_9_to_1_4": image(3, 1, 9, to=(1, 4))},
        "adaptive_max_pool1d": {
            "9_12_to_3": largest_row(9, 12, to=3), "8_11_to_4": largest_row(8, 11, to=4),
            "7_3_to_7": largest_row(7, 3, to=7), "nan": with_nan(nn.AdaptiveMaxPool1d(4), 3, 11)},
        "adaptive_max_pool2d": {
            "7_6_4_to_3_2": largest_image(7, 6, 4, to=(3, 2)), "8_7_5_to_3": largest_image(8, 7, 5, to=3),
            "9_5_7_to_1": largest_image(9, 5, 7, to=1), "nan": with_nan(nn.AdaptiveMaxPool2d((2, 3)), 9, 5, 7)},
    }


def pool_files():
    """Returns {file: {case: function that makes (module, inputs)}}."""
    return {"max_pool": max_pool_cases(), "avg_pool": avg_pool_cases(), **adaptive_files()}
