#include "customer/preference_calls.hpp"
#include "customer/store/preference_store.hpp"

namespace bihuan::customer {

std::unordered_map<CustomerId, Preferred> preferred_of(Unit& unit, std::span<const CustomerId> ids) {
    return read_preferred(unit, ids);
}

}  // namespace bihuan::customer
