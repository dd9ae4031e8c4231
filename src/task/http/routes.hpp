// Routes of tasks and checklists; see api/task.yaml.
#pragma once

#include <vector>

#include "http/http.hpp"

namespace bihuan::task {

std::vector<Route> routes();

}  // namespace bihuan::task
