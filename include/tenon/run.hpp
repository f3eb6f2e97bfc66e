// Facade: declare and run networks. No files, exceptions, run-time types or heap.
#pragma once
#include <tenon/laws.hpp>  // first: errors in it are printed behind the list of includes that lead to it

#include <tenon/declare.hpp>
#include <tenon/model.hpp>
