// The code a refusal is told by: the first wrong field's, else the error's own; none where nothing was
// refused.
#pragma once

#include <string>

#include "base/result.hpp"

namespace bihuan {

inline std::string code_of(const Error& error) {
    return std::string{error.fields.empty() ? error.kind.code : error.fields.front().kind.code};
}
template <class T>
std::string code_of(const Result<T>& result) {
    return result ? std::string{} : code_of(result.error());
}

}  // namespace bihuan
