// Facade: everything. Files need tenon::files, or <tenon/implementation.hpp> in one source file.
#pragma once
#include <tenon/laws.hpp>  // first: errors in it are printed behind the list of includes that lead to it

#include <tenon/hana.hpp>
#include <tenon/run.hpp>
#include <tenon/weights/load.hpp>
