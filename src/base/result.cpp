#include "base/result.hpp"

#include <cstdio>
#include <cstdlib>

namespace bihuan {

void must_failed(const char* what, const char* file, int line) {
    std::fprintf(stderr, "must hold and does not: %s (%s:%d)\n", what, file, line);
    std::abort();
}

}  // namespace bihuan
