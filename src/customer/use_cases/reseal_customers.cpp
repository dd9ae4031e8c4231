#include "base/log.hpp"
#include "customer/calls.hpp"
#include "customer/store/customer_store.hpp"

namespace bihuan::customer {
namespace {

std::optional<std::int64_t> reseal(Unit& unit, const FieldCipher& cipher, std::int64_t after,
                                   std::int64_t limit) {
    CustomerStore store{unit, cipher};
    const auto ids = store.to_reseal(CustomerId{after}, limit);
    for (const auto id : ids) {
        std::optional<Customer> found;
        try {
            found = store.find(id);
        } catch (
            const SealedValueBroken& error) {  // it stays under the key it names, which cannot be retired
            log_error("customer.unreadable", {{"customer_id", id.number}, {"why", error.what()}});
            continue;
        }
        must(found.has_value());
        store.reseal(*found);
    }
    if (std::ssize(ids) < limit) return std::nullopt;
    return ids.back().number;
}

}  // namespace

keys::Holder sealed_holder() { return {.name = "customer", .count = count_under, .reseal = reseal}; }

}  // namespace bihuan::customer
