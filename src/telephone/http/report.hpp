// What a switch sends, as JSON or as a form of a web page (api/telephone.yaml).
#pragma once

#include <vector>

#include "http/json.hpp"
#include "telephone/use_cases/use_cases.hpp"

namespace bihuan::telephone {

struct Report {
    std::vector<Told> events;
    bool is_asking = false;
};
Result<Report> read_report(const Request& request);

}  // namespace bihuan::telephone
