#include <algorithm>

#include "base/text.hpp"
#include "customer/store/customer_store.hpp"
#include "customer/use_cases/keepers.hpp"
#include "customer/use_cases/use_cases.hpp"

namespace bihuan::customer {

BriefList search_customers(Unit& unit, const FieldCipher& cipher, const std::string& query,
                           const std::string& segment, CustomerId after, std::int64_t limit) {
    CustomerStore store{unit, cipher};
    BriefList out;
    if (query.empty()) {
        out.items = store.newest(segment, after, limit + 1);
    } else {
        std::string code = trim(query);
        std::ranges::transform(code, code.begin(),
                               [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
        if (code.starts_with('C') && code.size() >= 8)
            if (auto found = store.by_code(code)) return {{std::move(*found)}, {}};
        const auto keys = query_keys(query);
        if (!keys.empty()) out.items = store.search(keys, segment, after, limit + 1);
    }
    if (static_cast<std::int64_t>(out.items.size()) > limit) {
        out.items.pop_back();
        out.next = out.items.back().customer_id;
    }
    return out;
}

std::vector<CustomerId> ids_of(Unit& unit, std::string_view segment, std::string_view city, CustomerId after,
                               std::int64_t limit) {
    return customer_ids(unit, segment, city, after, limit);
}

std::optional<CustomerId> customer_by_code(Unit& unit, std::string_view code) {
    return find_code(unit, code);
}

Keeper look_keeper() { return deleting_keeper(looks); }

std::vector<DuplicateCandidate> find_duplicates(Unit& unit, const FieldCipher& cipher,
                                                const DuplicateQuery& query) {
    CustomerStore store{unit, cipher};
    Customer wanted;
    if (query.except_id) {
        if (const auto own = store.find(query.except_id)) wanted = *own;
    }
    if (!query.name.empty()) wanted.name = query.name;
    if (!query.identity_number.empty()) wanted.identity_number = query.identity_number;
    for (const auto& value : query.contact_values)
        wanted.contact_points.push_back({.contact_point_id = {},
                                         .kind = is_contact("mobile", value) ? "mobile" : "other",
                                         .value = value,
                                         .masked = {},
                                         .label = {}});
    std::vector<DuplicateCandidate> out;
    // Those who share a number come first: a common name must not crowd them out.
    auto keys = duplicate_keys(wanted);
    const auto names =
        std::ranges::stable_partition(keys, [](const LookupKey& key) { return key.purpose != "name"; });
    auto ids = store.by_keys({keys.begin(), names.begin()}, 20);
    for (const auto id : store.by_keys({names.begin(), names.end()}, 20))
        if (std::ranges::find(ids, id) == ids.end()) ids.push_back(id);
    for (const auto id : ids) {
        if (id == query.except_id) continue;
        const auto other = store.find(id);
        if (!other || other->merged_into_id) continue;
        auto candidate = compare(wanted, *other);
        if (candidate.score <= 0) continue;
        candidate.customer = *find_brief(unit, id);
        out.push_back(std::move(candidate));
    }
    std::ranges::stable_sort(out, std::ranges::greater{}, &DuplicateCandidate::score);
    if (out.size() > 10) out.resize(10);
    return out;
}

Result<EventList> list_customer_events(Unit& unit, const FieldCipher& cipher, CustomerId id,
                                       CustomerEventId after, std::int64_t limit) {
    if (!find_brief(unit, id)) return refuse(customer_unknown);
    const auto ids = merged_ids(unit, id);
    EventList out{CustomerStore{unit, cipher}.events(ids, after, limit + 1), {}};
    if (static_cast<std::int64_t>(out.items.size()) > limit) {
        out.items.pop_back();
        out.next = out.items.back().customer_event_id;
    }
    return out;
}

std::unordered_map<CustomerId, CustomerWords> customer_words(Unit& unit, std::span<const CustomerId> ids) {
    return find_words(unit, ids);
}

std::unordered_map<CustomerId, std::string> names_in_clear(Unit& unit, const FieldCipher& cipher,
                                                           std::span<const CustomerId> ids) {
    return CustomerStore{unit, cipher}.names(ids);
}

std::vector<CustomerId> merged_ids(Unit& unit, CustomerId id) {
    auto out = find_merged(unit, id);
    out.insert(out.begin(), id);
    return out;
}

std::optional<HeldServiceWords> held_service(Unit& unit, HeldServiceId id) { return find_service(unit, id); }
std::vector<HeldServiceWords> held_services(Unit& unit, CustomerId id) { return find_services(unit, id); }

std::optional<CustomerId> customer_by_contact(Unit& unit, const FieldCipher& cipher, std::string_view value) {
    const auto found = customers_by_contact(unit, cipher, value, 2);
    return found.size() == 1 ? std::optional{found.front()} : std::nullopt;
}

std::vector<CustomerId> customers_by_contact(Unit& unit, const FieldCipher& cipher, std::string_view value,
                                             std::int64_t limit) {
    const LookupKey key = value.find('@') != value.npos ? LookupKey{"contact", fold(value)}
                                                        : LookupKey{"number", digits_of(value)};
    return CustomerStore{unit, cipher}.by_keys({key}, limit);
}

}  // namespace bihuan::customer
