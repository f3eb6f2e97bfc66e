// Facade: declare and run networks. No files, exceptions, run-time types or heap.
#pragma once
#include <tenon/declare.hpp>
#include <tenon/model.hpp>
