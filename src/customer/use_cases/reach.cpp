#include "customer/reach_calls.hpp"

#include <algorithm>

#include "customer/store/customer_store.hpp"
#include "customer/use_cases/use_cases.hpp"

namespace bihuan::customer {

std::optional<Reach> reach_of(Unit& unit, const FieldCipher& cipher, CustomerId id) {
    CustomerStore store{unit, cipher};
    auto found = store.find(id);
    if (found && found->merged_into_id) found = store.find(found->merged_into_id);
    if (!found) return std::nullopt;
    Reach out{found->customer_id,        found->code, found->name, found->segment, found->preferred_channel,
              found->preferred_language, {}};
    std::ranges::stable_sort(found->contact_points, std::ranges::greater{}, &ContactPoint::is_primary);
    for (const auto& point : found->contact_points) out.contact_points.push_back({point.kind, point.value});
    return out;
}

Done set_preferences(Unit& unit, const FieldCipher& cipher, CustomerId id, const Preferences& wanted) {
    TRY(const auto found, get_customer(unit, cipher, id));
    CustomerInput input;
    input.preferred_channel = wanted.channel;
    input.preferred_language = wanted.language;
    TRY_DONE(update_customer(unit, cipher, id, found.version, input));
    return {};
}

}  // namespace bihuan::customer
