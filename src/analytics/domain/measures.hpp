// What a ticket counts for: a pure function of its way, its promises and the standard's numbers (policy
// "Indicators"). Rows come out, one for each thing counted; sums are made of nothing else, so that every
// number can be taken apart into the tickets behind it (6.5.1).
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "analytics/types.hpp"
#include "sla/types.hpp"
#include "ticket/types.hpp"

namespace bihuan::analytics {

struct Windows {  // of the standard
    standard::Duration first_contact{}, reopen{}, repeat{};
    std::int64_t hand_overs_max = 3;
    bool operator==(const Windows&) const = default;
};
Windows windows_of(const standard::Standard& standard);

struct Case {
    ticket::Trail trail;
    std::vector<sla::Outcome> outcomes;
};

std::vector<Measure> measures_of(const Case& one, const Windows& windows);

// 1.1.4: where the way up to this closing left the standard process.
std::vector<std::string_view> deviations_until(const Case& one, std::size_t closing, const Windows& windows);

}  // namespace bihuan::analytics
