// Facade: everything. Files need tenon::files, or <tenon/implementation.hpp> in one source file.
#pragma once
#include <tenon/hana.hpp>
#include <tenon/run.hpp>
#include <tenon/weights/load.hpp>
