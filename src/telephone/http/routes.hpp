// Routes of calls, extensions and call-backs; see api/telephone.yaml.
#pragma once

#include <memory>
#include <vector>

#include "http/http.hpp"
#include "telephone/use_cases/use_cases.hpp"

namespace bihuan::file {
struct Shelf;
}

namespace bihuan::telephone {

std::vector<Route> routes(const Hands& hands,
                          const std::shared_ptr<const file::Shelf>& shelf);  // of recordings

}  // namespace bihuan::telephone
