"""The golden cases of BatchNorm, and of networks of convolutions."""

import torch
from torch import nn

from conv_cases import padded
from network_cases import Add, Branch, Chain, Concat, Parallel, Seq, Stack
from shape_cases import Function

BATCH = 2
Conv1d, Conv2d, ReLU, Linear, Flatten = nn.Conv1d, nn.Conv2d, nn.ReLU, nn.Linear, nn.Flatten
BatchNorm1d, BatchNorm2d, MaxPool1d, MaxPool2d = nn.BatchNorm1d, nn.BatchNorm2d, nn.MaxPool1d, nn.MaxPool2d


def with_statistics(module):
    """Every BatchNorm in it as if trained."""
    for part in module.modules():
        if isinstance(part, (BatchNorm1d, BatchNorm2d)):
            part.running_mean.normal_()
            part.running_var.uniform_(0.1, 3.0)
            if part.affine:
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
        "1d_9_no_affine": norm(lambda: BatchNorm1d(9, affine=False), 9),
        "after_conv2d_no_affine": norm(lambda: Seq(Conv2d(3, 8, 3), BatchNorm2d(8, affine=False)), 3, 5, 7),
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
    return Seq(Conv2d(1, 8, 3), ReLU(), MaxPool2d(2), Conv2d(8, 16, 3), ReLU(), MaxPool2d(2), Flatten(),
               Linear(400, 10))


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


class UNet(nn.Module):
    """Down, up again by a transposed convolution, and joined with what there was before."""

    def __init__(self):
        super().__init__()
        self.enc, self.bottom = Conv2d(2, 9, 3, padding=1), Conv2d(9, 13, 3, padding=1)
        self.up, self.dec = nn.ConvTranspose2d(13, 9, 2, stride=2), Conv2d(18, 3, 3, padding=1)

    def forward(self, x):
        wide = torch.relu(self.enc(x))
        deep = torch.relu(self.bottom(nn.functional.max_pool2d(wide, 2)))
        return self.dec(torch.cat([wide, self.up(deep)], dim=1))


def generator():
    """Numbers to an image, as DCGAN's."""
    return Seq(Linear(5, 54), nn.Unflatten(1, (9, 2, 3)),
               nn.ConvTranspose2d(9, 7, 4, stride=2, padding=1, bias=False), BatchNorm2d(7), ReLU(),
               nn.ConvTranspose2d(7, 3, 3, stride=2, padding=1, output_padding=1), nn.Tanh())


def decoded_row():
    return Seq(Conv1d(1, 7, 5, stride=2), nn.ConvTranspose1d(7, 9, 5, stride=2), BatchNorm1d(9), nn.ELU(),
               nn.ConvTranspose1d(9, 1, 4, stride=3))


def of_places(reduce):
    return Seq(Conv2d(3, 9, 3), ReLU(), Function(reduce), Linear(9, 5))


def between_convolutions(layer):
    return Seq(Conv2d(3, 9, 2), ReLU(), layer, Conv2d(9, 4, 3, padding=1))


def conv_network_cases():
    return {
        "small_cnn": norm(small_cnn, 1, 28, 28),
        "residual_block": norm(lambda: ResidualBlock(5, 9), 5, 9, 7),
        "identity_block": norm(
            lambda: Seq(Conv2d(3, 8, 3), Identical(Conv2d(8, 8, 3, padding=1), BatchNorm2d(8), ReLU()), ReLU()),
            3, 6, 7),
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
        "unet": norm(UNet, 2, 4, 6),
        "generator": norm(generator, 5),
        "decoded_row": norm(decoded_row, 1, 13),
        "global_average": norm(
            lambda: Seq(Conv2d(3, 17, 3), BatchNorm2d(17), ReLU(), nn.AdaptiveAvgPool2d(1), Flatten(), Linear(17, 5)),
            3, 5, 6),
        "mean_of_places": norm(lambda: of_places(lambda x: x.mean((2, 3))), 3, 5, 6),
        "largest_of_places": norm(lambda: of_places(lambda x: x.amax((2, 3))), 3, 5, 6),
        "largest_in_time": norm(
            lambda: Seq(Conv1d(5, 9, 3), ReLU(), Function(lambda x: x.amax(2)), Linear(9, 2)), 5, 11),
        "adaptive_between": norm(lambda: between_convolutions(nn.AdaptiveMaxPool2d((3, 4))), 3, 6, 8),
        "upsampled_between": norm(lambda: between_convolutions(nn.Upsample(scale_factor=2)), 3, 4, 5),
        "interpolated_between": norm(
            lambda: between_convolutions(nn.Upsample(scale_factor=2, mode="bilinear")), 3, 4, 5),
        "reflect_then_pool": norm(
            lambda: Seq(Conv2d(3, 9, 3, padding=1, padding_mode="reflect"), BatchNorm2d(9), ReLU(), MaxPool2d(2),
                        Conv2d(9, 7, 3, stride=2, padding=1, padding_mode="replicate")), 3, 7, 9),
    }


def conv_network_files():
    """Returns {file: {case: function that makes (module, inputs)}}."""
    return {"batch_norm": batch_norm_cases(), "conv_networks": conv_network_cases()}
