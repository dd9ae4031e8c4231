// Rules that look at all open tickets from time to time.
#pragma once

#include "automation/use_cases/use_cases.hpp"

namespace bihuan::automation {

Instant next_sweep(const Schedule& schedule, Instant now, std::string_view zone);

}  // namespace bihuan::automation
