// Face of `duty` for values: who is on, able and free, and whom a request falls to.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.hpp"
#include "base/id.hpp"
#include "identity/types.hpp"

namespace bihuan::duty {

using identity::OrganizationId;
using identity::UserId;

struct ShiftId : Id<ShiftId> {
    using Id::Id;
};

enum class Presence { offline, available, busy, away };
inline constexpr std::array presence_names{std::string_view{"offline"}, std::string_view{"available"},
                                           std::string_view{"busy"}, std::string_view{"away"}};
constexpr std::string_view to_text(Presence p) { return presence_names[static_cast<std::size_t>(p)]; }

struct Skill {
    std::string code;                    // of the standard
    std::int64_t level = 1;              // 1 basic, 2 skilled, 3 expert
    std::optional<Instant> valid_until;  // 1.2.2: a qualification that ran out is none
};

struct Shift {
    ShiftId shift_id;
    UserId user_id;
    Instant starts_at{}, ends_at{};
};

// What a request asks of whoever handles it (a route of the standard).
struct Need {
    std::vector<std::string> skills;
    std::int64_t level = 1;
};

struct Candidate {
    UserId user_id;
    std::string name;
    Presence presence = Presence::offline;
    std::int64_t capacity = 0, load = 0;  // open requests at most, and now; 0: takes no part
    std::vector<Skill> skills;
    std::optional<Instant> last_given_at;  // the last request the system gave
    std::int64_t asked = 0;                // how often this very request was offered already
};

// Why somebody was, or was not, chosen.
enum class Standing { chosen, possible, apart, unskilled, expired, absent, full };
inline constexpr std::array standing_names{std::string_view{"chosen"},  std::string_view{"possible"},
                                           std::string_view{"apart"},   std::string_view{"unskilled"},
                                           std::string_view{"expired"}, std::string_view{"absent"},
                                           std::string_view{"full"}};
constexpr std::string_view to_text(Standing s) { return standing_names[static_cast<std::size_t>(s)]; }

}  // namespace bihuan::duty
