#include <numeric>

#include "keys/store/key_store.hpp"
#include "keys/use_cases/use_cases.hpp"

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
    for (auto& key : keys) page.items.push_back({std::move(key), {}});
    for (const auto& holder : holders) {
        const auto counts = holder.counts(unit);
        for (auto& item : page.items) {
            const auto found = counts.find(item.key.key_id);
            item.held.push_back({std::string{holder.name}, found == counts.end() ? 0 : found->second});
        }
    }
    return page;
}

}  // namespace bihuan::keys
