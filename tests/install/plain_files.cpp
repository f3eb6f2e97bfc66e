// The one source file that holds the bodies of the file functions in a program built without CMake.
#include <tenon/implementation.hpp>
