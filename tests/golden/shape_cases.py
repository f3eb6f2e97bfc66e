"""The golden cases of norms, reductions and the layers that only move numbers."""

import torch
from torch import nn
from torch.nn import functional

BATCH = 2
LANES = [7, 8, 9, 15, 16, 17, 31, 33]  # around the lanes of every target
FEW = [7, 8, 9, 17]


class Function(nn.Module):
    """A layer that PyTorch has as a function only."""

    def __init__(self, function):
        super().__init__()
        self.function = function

    def forward(self, x):
        return self.function(x)


class RMSNorm(nn.Module):
    """torch.nn.RMSNorm, which PyTorch has from 2.4 on, by its formula; eps is float32's in every precision."""

    def __init__(self, shape, eps=torch.finfo(torch.float32).eps, affine=True):
        super().__init__()
        self.dims, self.eps = tuple(range(-len(shape), 0)), eps
        self.weight = nn.Parameter(torch.ones(shape)) if affine else None

    def forward(self, x):
        y = x * torch.rsqrt(x.pow(2).mean(self.dims, keepdim=True) + self.eps)
        return y if self.weight is None else y * self.weight


def trained(module):
    """The module with other parameters than ones and zeros."""
    for parameter in module.parameters():
        nn.init.normal_(parameter, 0.5, 1)
    return module


def on(module, *shape, scale=1.0, offset=0.0):
    """A case: makes the module, gives it parameters, and an input of this shape."""
    return lambda: (trained(module()), scale * torch.randn(BATCH, *shape) + offset)


def function(f, *shape):
    return lambda: (Function(f), torch.randn(BATCH, *shape))


def without_bias(module):
    """LayerNorm(bias=False), which PyTorch has from 2.1 on: a bias that is not registered."""
    module.bias = None
    return module


def norm_files():
    layer_norm = {f"{n}": on(lambda n=n: nn.LayerNorm(n), n) for n in [1, *FEW, 33]}
    layer_norm.update({
        "3_33": on(lambda: nn.LayerNorm(33), 3, 33),
        "last_two": on(lambda: nn.LayerNorm([4, 6]), 3, 4, 6),
        "all": on(lambda: nn.LayerNorm([2, 3, 3]), 2, 3, 3),
        "eps": on(lambda: nn.LayerNorm(17, eps=1e-2), 17),
        "no_affine": on(lambda: nn.LayerNorm(17, elementwise_affine=False), 17),
        "no_bias": on(lambda: without_bias(nn.LayerNorm(17)), 17),
        "far_from_zero": on(lambda: nn.LayerNorm(33), 33, offset=1000.0),
        "small": on(lambda: nn.LayerNorm(33), 33, scale=1e-3),
        "constant": on(lambda: nn.LayerNorm(9), 9, scale=0.0, offset=3.0),
    })
    rms_norm = {f"{n}": on(lambda n=n: RMSNorm([n]), n) for n in FEW}
    rms_norm.update({
        "last_two": on(lambda: RMSNorm([4, 6]), 3, 4, 6),
        "eps": on(lambda: RMSNorm([17], eps=1e-2), 3, 17),
        "no_affine": on(lambda: RMSNorm([17], affine=False), 17),
        "zeros": on(lambda: RMSNorm([9]), 9, scale=0.0),
    })
    group_norm = {
        "2_of_6": on(lambda: nn.GroupNorm(2, 6), 6),
        "3_of_6_7": on(lambda: nn.GroupNorm(3, 6), 6, 7),
        "2_of_4_17": on(lambda: nn.GroupNorm(2, 4), 4, 17),
        "1_of_5_3_3": on(lambda: nn.GroupNorm(1, 5), 5, 3, 3),
        "2_of_4_3_11": on(lambda: nn.GroupNorm(2, 4), 4, 3, 11),
        "17_of_34": on(lambda: nn.GroupNorm(17, 34), 34),
        "eps": on(lambda: nn.GroupNorm(2, 4, eps=1e-2), 4, 9),
        "no_affine": on(lambda: nn.GroupNorm(2, 4, affine=False), 4, 8),
    }
    instance_norm1d = {f"3_{n}": on(lambda: nn.InstanceNorm1d(3), 3, n) for n in [7, 9]}
    instance_norm1d["affine"] = on(lambda: nn.InstanceNorm1d(3, affine=True), 3, 17)
    instance_norm2d = {
        "3_4_4": on(lambda: nn.InstanceNorm2d(3), 3, 4, 4),
        "affine": on(lambda: nn.InstanceNorm2d(3, affine=True), 3, 3, 11),
        "affine_eps": on(lambda: nn.InstanceNorm2d(3, eps=1e-2, affine=True), 3, 3, 3),
    }
    return {"layer_norm": layer_norm, "rms_norm": rms_norm, "group_norm": group_norm,
            "instance_norm1d": instance_norm1d, "instance_norm2d": instance_norm2d}


def reduction_files():
    files = {}
    for name, f in {"mean": torch.mean, "sum": torch.sum, "max": torch.amax}.items():
        cases = {f"{n}": function(lambda x, f=f: f(x, dim=1), n) for n in [1, 17]}
        cases["3_7_dim_1"] = function(lambda x, f=f: f(x, dim=1), 3, 7)
        for dim in (1, 2, -1):
            cases[f"3_5_9_dim_{dim}".replace("-", "minus_")] = function(lambda x, f=f, dim=dim: f(x, dim=dim), 3, 5, 9)
        files[name] = cases
    normalize = {f"{n}": function(functional.normalize, n) for n in [1, 8, 17]}
    normalize.update({
        "3_17": function(functional.normalize, 3, 17),
        "3_5_9_dim_2": function(lambda x: functional.normalize(x, dim=2), 3, 5, 9),
        "3_5_9_dim_minus_1": function(lambda x: functional.normalize(x, dim=-1), 3, 5, 9),
        "small": lambda: (Function(functional.normalize), 1e-13 * torch.randn(BATCH, 9)),
        "zeros": lambda: (Function(functional.normalize), torch.zeros(BATCH, 9)),
    })
    files["normalize"] = normalize
    files["scale"] = {"half": function(lambda x: x * 0.5, 17), "minus_0_3": function(lambda x: x * -0.3, 3, 5)}
    files["shift"] = {"minus_1": function(lambda x: x - 1, 17), "0_375": function(lambda x: x + 0.375, 3, 5)}
    return files


def circular(count):
    """A layer that pads in a circle; one number stands for all `count` sides."""
    def of(sides):
        sides = (sides,) * count if isinstance(sides, int) else sides
        return Function(lambda x: functional.pad(x, sides, mode="circular"))
    return of


def padding_files():
    files = {}
    for name in ("Zero", "Reflection", "Replication", "Circular"):
        # PyTorch has ZeroPad1d and the circular ones from 2.1 on: functions before
        row = {"Zero": lambda sides: nn.ConstantPad1d(sides, 0.0), "Circular": circular(2)}.get(name)
        image = circular(4) if name == "Circular" else getattr(nn, f"{name}Pad2d")
        row = row or getattr(nn, f"{name}Pad1d")
        rows = {f"3_{n}_by_2_3": on(lambda row=row: row((2, 3)), 3, n) for n in LANES}
        rows["4_9_by_3"] = on(lambda row=row: row(3), 4, 9)
        rows["4_9_by_0_8"] = on(lambda row=row: row((0, 8)), 4, 9)
        images = {
            "2_5_8_by_1": on(lambda image=image: image(1), 2, 5, 8),
            "2_5_9_by_1_2_3_4": on(lambda image=image: image((1, 2, 3, 4)), 2, 5, 9),
            "2_4_17_by_3_0_0_2": on(lambda image=image: image((3, 0, 0, 2)), 2, 4, 17),
        }
        if name == "Zero":
            rows["4_9_cut"] = on(lambda row=row: row((-2, 1)), 4, 9)
            images["2_5_9_cut"] = on(lambda image=image: image((-1, -2, 1, -1)), 2, 5, 9)
        files[f"{name.lower()}_pad1d"] = rows
        files[f"{name.lower()}_pad2d"] = images
    return files


def moving_files():
    reshape = {
        "24_to_2_3_4": function(lambda x: x.reshape(len(x), 2, 3, 4), 24),
        "4_6_to_3_8": function(lambda x: x.reshape(len(x), 3, 8), 4, 6),
        "2_3_4_open": function(lambda x: x.reshape(len(x), -1, 6), 2, 3, 4),
        "between": lambda: (nn.Sequential(nn.Linear(5, 24), nn.Unflatten(1, (4, 6)), nn.Linear(6, 3)),
                            torch.randn(BATCH, 5)),
        "between_convolutions": lambda: (nn.Sequential(
            nn.Conv2d(4, 6, 3), Function(lambda x: x.reshape(len(x), 3, 2, 12)), nn.Conv2d(3, 2, 2)),
            torch.randn(BATCH, 4, 5, 6)),
    }
    transpose = {f"{a}_{b}": function(lambda x, a=a, b=b: x.transpose(a, b), 3, 5, 9)
                 for a, b in [(1, 2), (1, 3), (2, 3), (3, 1)]}
    transpose.update({
        "4_17": function(lambda x: x.transpose(1, 2), 4, 17),
        "minus_1_minus_2": function(lambda x: x.transpose(-1, -2), 2, 3, 2, 4),
        "rank_5": function(lambda x: x.transpose(2, 4), 2, 3, 2, 4, 3),
    })
    cut = {
        "20_0_5": function(lambda x: x[:, 0:5], 20),
        "33_7_24": function(lambda x: x[:, 7:24], 33),
        "33_minus_9_minus_1": function(lambda x: x[:, -9:-1], 33),
        "5_9_dim_1": function(lambda x: x[:, 1:4], 5, 9),
        "5_9_dim_2": function(lambda x: x[:, :, 1:9], 5, 9),
        "3_5_9_dim_2": function(lambda x: x[:, :, 2:-1], 3, 5, 9),
        "3_5_9_dim_minus_1": function(lambda x: x[..., 3:4], 3, 5, 9),
    }
    shuffle = {f"{c}_{h}_{w}_by_{r}": on(lambda r=r: nn.PixelShuffle(r), c, h, w)
               for c, h, w, r in [(4, 3, 5, 2), (8, 2, 9, 2), (9, 2, 3, 3), (3, 4, 4, 1)]}
    unshuffle = {f"{c}_{h}_{w}_by_{r}": on(lambda r=r: nn.PixelUnshuffle(r), c, h, w)
                 for c, h, w, r in [(1, 6, 10, 2), (3, 4, 18, 2), (2, 6, 9, 3)]}
    upsample = {
        "2_9_nearest_by_2": on(lambda: nn.Upsample(scale_factor=2), 2, 9),
        "2_7_nearest_by_3": on(lambda: nn.Upsample(scale_factor=3), 2, 7),
        "2_3_5_nearest_by_2": on(lambda: nn.Upsample(scale_factor=2), 2, 3, 5),
        "2_3_3_nearest_by_3": on(lambda: nn.Upsample(scale_factor=3), 2, 3, 3),
        "2_9_linear_by_2": on(lambda: nn.Upsample(scale_factor=2, mode="linear"), 2, 9),
        "2_7_linear_by_3": on(lambda: nn.Upsample(scale_factor=3, mode="linear"), 2, 7),
        "2_3_5_bilinear_by_2": on(lambda: nn.Upsample(scale_factor=2, mode="bilinear"), 2, 3, 5),
        "1_4_9_bilinear_by_2": on(lambda: nn.Upsample(scale_factor=2, mode="bilinear"), 1, 4, 9),
        "2_3_4_bilinear_by_3": on(lambda: nn.Upsample(scale_factor=3, mode="bilinear"), 2, 3, 4),
        "2_1_1_bilinear_by_4": on(lambda: nn.Upsample(scale_factor=4, mode="bilinear"), 2, 1, 1),
        "3_17_nearest_by_2": on(lambda: nn.Upsample(scale_factor=2), 3, 17),
        "9_2_8_nearest_by_2": on(lambda: nn.Upsample(scale_factor=2), 9, 2, 8),
        "3_1_linear_by_5": on(lambda: nn.Upsample(scale_factor=5, mode="linear"), 3, 1),
        "3_1_17_bilinear_by_2": on(lambda: nn.Upsample(scale_factor=2, mode="bilinear"), 3, 1, 17),
        "2_5_8_bilinear_by_4": on(lambda: nn.Upsample(scale_factor=4, mode="bilinear"), 2, 5, 8),
    }
    return {"reshape": reshape, "transpose": transpose, "slice": cut, "pixel_shuffle": shuffle,
            "pixel_unshuffle": unshuffle, "upsample": upsample}


def attention(x):
    """Two heads of self-attention without weights."""
    heads = x.reshape(-1, 5, 2, 4).transpose(1, 2)
    return torch.softmax(heads @ heads.mT * 0.5, -1) @ heads


def matmul_file():
    return {"matmul": {
        "3_4_9": function(lambda x: torch.matmul(x[:, :, :4], x.reshape(-1, 4, 9)), 3, 12),
        "16_16_17": function(lambda x: torch.matmul(x[:, :, :16], x[:, :, 16:]), 16, 33),
        "1_7_1": function(lambda x: torch.matmul(x, x.reshape(-1, 7, 1)), 1, 7),
        "first_5_6": function(lambda x: x.mT @ x, 5, 6),
        "second_5_6": function(lambda x: x @ x.mT, 5, 6),
        "second_9_33": function(lambda x: x @ x.mT, 9, 33),
        "both_7_7": function(lambda x: x.mT @ x.mT, 7, 7),
        "pairs_2_3_8": function(lambda x: x @ x.mT, 2, 3, 8),
        "one_first": function(lambda x: x.reshape(-1, 1, 8, 8) @ x.mT, 2, 4, 8),
        "one_second": function(lambda x: x @ x.reshape(-1, 1, 8, 8), 2, 4, 8),
        "then_layers": function(lambda x: torch.relu(x @ x.mT * 0.5 - 1), 6, 11),
        "pairs_added_to": function(lambda x: x[..., :3] + x @ x.mT, 2, 3, 8),
        "attention": function(attention, 5, 8),
    }}


def shape_files():
    """Returns {file: {case: function that makes (module, inputs)}}."""
    return {**norm_files(), **reduction_files(), **padding_files(), **moving_files(),
            **matmul_file()}
