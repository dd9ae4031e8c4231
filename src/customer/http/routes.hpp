#pragma once

#include <vector>

#include "base/crypto.hpp"
#include "http/http.hpp"

namespace bihuan::customer {

std::vector<Route> routes(const FieldCipher& cipher);  // which must outlive them

}  // namespace bihuan::customer
