"""The three models of the usual PyTorch tutorial: attributes, nn.Sequential under an attribute, and two branches."""

import torch
from torch import nn


class SimpleNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.linear1 = nn.Linear(10, 20)
        self.relu = nn.ReLU()
        self.linear2 = nn.Linear(20, 5)

    def forward(self, x):
        x = self.linear1(x)
        x = self.relu(x)
        return self.linear2(x)


class SequentialNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = nn.Sequential(
            nn.Linear(10, 20),
            nn.ReLU(),
            nn.Linear(20, 5),
        )

    def forward(self, x):
        return self.layers(x)


class BranchNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.branch1 = nn.Sequential(nn.Linear(10, 15), nn.ReLU())
        self.branch2 = nn.Sequential(nn.Linear(10, 20), nn.ReLU())
        self.final_linear = nn.Linear(35, 5)

    def forward(self, x):
        joined = torch.cat([self.branch1(x), self.branch2(x)], dim=1)
        return self.final_linear(joined)
