#include <numeric>

#include "keys/store/key_store.hpp"
#include "keys/use_cases/steps.hpp"

namespace bihuan::keys {

std::int64_t KeyView::records() const {
    return std::accumulate(held.begin(), held.end(), std::int64_t{0},
                           [](std::int64_t sum, const HeldCount& one) { return sum + one.records; });
}

KeyPage list_keys(Unit& unit, const Holders& holders, KeyId before, std::int64_t limit) {
    KeyPage page;
    auto keys = KeyStore{unit}.page(before, limit + 1);
    if (std::ssize(keys) > limit) {
        keys.pop_back();
        page.next = keys.back().key_id;
    }
    for (auto& key : keys) page.items.push_back(view_of(unit, holders, std::move(key)));
    return page;
}

}  // namespace bihuan::keys
