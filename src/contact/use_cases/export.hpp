// Records of a time as a spreadsheet, for follow-up, analysis and assessment (4.3.4).
#pragma once

#include "contact/use_cases/use_cases.hpp"

namespace bihuan::contact {

inline constexpr std::int64_t exported_max = 20'000;

struct ExportWish {
    Instant from{}, to{};
    std::string type;    // "": all
    std::string reason;  // why they are taken out of the system
};
// Within the actor's data scope, latest first; numbers and mail addresses masked; words in archives too. The
// export stands in the audit log. Refuses more than exported_max.
Result<std::string> contacts_csv(Unit& unit, const Context& context, const ExportWish& wish);

}  // namespace bihuan::contact
