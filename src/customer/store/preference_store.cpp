#include "customer/store/preference_store.hpp"

#include "store/id_list.hpp"

namespace bihuan::customer {

std::unordered_map<CustomerId, Preferred> read_preferred(Unit& unit, std::span<const CustomerId> ids) {
    std::unordered_map<CustomerId, Preferred> out;
    if (ids.empty()) return out;
    const IdList list{unit, ids};
    const auto text =
        "select a.customer_id as asked_id, c.segment, c.preferred_channel, c.preferred_language "
        "from customer a join customer c on c.customer_id = coalesce(a.merged_into_id, a.customer_id) "
        "where " +
        list.holds("a.customer_id");
    unit.each(Sql{"customer.preferred", text}, {list.bind()}, [&](const Row& row) {
        out[row.id<CustomerId>("asked_id")] = {row.text("segment"), row.text("preferred_channel"),
                                               row.text("preferred_language")};
    });
    return out;
}

}  // namespace bihuan::customer
