// gcc: Linear<-1, 5> has a size below 1
// clang: says\(type<(tenon::detail::named::)?(tenon::)?Linear>, shape_of<-1, 5>, "has a size below 1"\).*sizes count from 1
// A size below 1; no stack is needed, only a model.
#include <tenon/run.hpp>
using namespace tenon;

using Broken = Model<Linear<-1, 5>>;
