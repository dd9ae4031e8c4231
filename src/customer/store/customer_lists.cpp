// Searching, and the few words other modules and lists need: nothing here opens a sealed value.
#include <fmt/format.h>

#include "customer/store/customer_store.hpp"
#include "store/id_list.hpp"

namespace bihuan::customer {
namespace {

constexpr std::string_view brief_columns =
    "c.customer_id, c.code, c.name_masked, c.customer_type, c.segment, c.primary_masked, c.city, "
    "c.merged_into_id";
constexpr Sql select_brief{"customer.brief", R"sql(
    select c.customer_id, c.code, c.name_masked, c.customer_type, c.segment, c.primary_masked, c.city, c.merged_into_id
      from customer c where c.customer_id = :customer_id)sql"};
constexpr Sql select_code{"customer.by_code", R"sql(
    select c.customer_id, c.code, c.name_masked, c.customer_type, c.segment, c.primary_masked, c.city, c.merged_into_id
      from customer c where c.code = :code)sql"};
constexpr Sql select_changed{"customer.changed_at",
                             "select updated_at from customer where customer_id = :customer_id"};
constexpr Sql select_merged{
    "customer.merged", "select customer_id from customer where merged_into_id = :customer_id limit 1000"};
constexpr Sql select_services_of{"customer.services_of", R"sql(
    select held_service_id, customer_id, kind, number_masked, plan from held_service
     where customer_id = :customer_id order by position)sql"};
constexpr Sql select_service{"customer.service", R"sql(
    select held_service_id, customer_id, kind, number_masked, plan from held_service where held_service_id = :held_service_id)sql"};

constexpr Sql count_key{"customer.count_under", "select count(*) as n from customer where key_id = :key_id"};

CustomerBrief read_brief(const Row& row) {
    return {.customer_id = row.id<CustomerId>("customer_id"),
            .code = row.text("code"),
            .name_masked = row.text("name_masked"),
            .customer_type = row.text("customer_type"),
            .segment = row.text("segment"),
            .primary_masked = row.text("primary_masked"),
            .city = row.text("city"),
            .merged_into_id = row.id<CustomerId>("merged_into_id")};
}

HeldServiceWords read_service(const Row& row) {
    return {row.id<HeldServiceId>("held_service_id"), row.id<CustomerId>("customer_id"), row.text("kind"),
            row.text("number_masked"), row.text("plan")};
}

}  // namespace

std::vector<CustomerBrief> CustomerStore::search(const std::vector<LookupKey>& keys,
                                                 const std::string& segment, CustomerId after,
                                                 std::int64_t limit) {
    // The rows of the first key in id order; each other key is a point look-up. Tokens are hex digits of our
    // own making.
    const auto in_list = [&](const LookupKey& key) {
        std::string list;
        for (const auto& token : tokens_of(key)) list += (list.empty() ? "'" : ",'") + token + "'";
        return list;
    };
    auto text = fmt::format(
        "select distinct {} from customer_lookup l join customer c on c.customer_id = l.customer_id "
        "where l.token in ({}) and l.customer_id < :after and c.merged_into_id is null",
        brief_columns, in_list(keys.front()));
    for (std::size_t i = 1; i < keys.size(); ++i)
        text += fmt::format(
            " and exists (select 1 from customer_lookup x where x.customer_id = l.customer_id and x.token in "
            "({}))",
            in_list(keys[i]));
    Binds binds{{"after", after ? after.number : INT64_MAX}};
    if (!segment.empty()) {
        text += " and c.segment = :segment";
        binds.emplace_back("segment", segment);
    }
    text += " order by c.customer_id desc limit :limit";
    binds.emplace_back("limit", limit);
    return unit_.all(Sql{"customer.search", text}, binds, read_brief);
}

std::vector<CustomerBrief> CustomerStore::newest(const std::string& segment, CustomerId after,
                                                 std::int64_t limit) {
    auto text = fmt::format(
        "select {} from customer c where c.customer_id < :after and c.merged_into_id is null", brief_columns);
    Binds binds{{"after", after ? after.number : INT64_MAX}};
    if (!segment.empty()) {
        text += " and c.segment = :segment";
        binds.emplace_back("segment", segment);
    }
    text += " order by c.customer_id desc limit :limit";
    binds.emplace_back("limit", limit);
    return unit_.all(Sql{"customer.newest", text}, binds, read_brief);
}

std::optional<CustomerBrief> CustomerStore::by_code(std::string_view code) {
    return unit_.one(select_code, {{"code", code}}, read_brief);
}

std::optional<CustomerBrief> find_brief(Unit& unit, CustomerId id) {
    return unit.one(select_brief, {{"customer_id", id}}, read_brief);
}

std::unordered_map<CustomerId, CustomerWords> find_words(Unit& unit, std::span<const CustomerId> ids) {
    std::unordered_map<CustomerId, CustomerWords> out;
    if (ids.empty()) return out;
    auto& read_here = unit.kept<WordsReadHere>().of;
    if (ids.size() == 1)
        if (const auto known = read_here.find(ids.front()); known != read_here.end()) {
            if (known->second) out.emplace(known->first, *known->second);
            return out;
        }
    const IdList list{unit, ids};
    const auto text =
        "select a.customer_id as asked_id, c.customer_id, c.code, c.name_masked, c.segment, "
        "c.organization_id "
        "from customer a join customer c on c.customer_id = coalesce(a.merged_into_id, a.customer_id) "
        "where " +
        list.holds("a.customer_id");
    unit.each(Sql{"customer.words", text}, {list.bind()}, [&](const Row& row) {
        out[row.id<CustomerId>("asked_id")] = {row.id<CustomerId>("customer_id"), row.text("code"),
                                               row.text("name_masked"), row.text("segment"),
                                               row.integer("organization_id")};
    });
    if (ids.size() == 1)
        read_here.emplace(ids.front(), out.empty() ? std::nullopt : std::optional{out.begin()->second});
    return out;
}

std::optional<CustomerId> find_code(Unit& unit, std::string_view code) {
    return unit.one(select_code, {{"code", code}},
                    [](const Row& row) { return row.id<CustomerId>("customer_id"); });
}

std::vector<CustomerId> customer_ids(Unit& unit, std::string_view segment, std::string_view city,
                                     CustomerId after, std::int64_t limit) {
    std::string where = "customer_id > :after and merged_into_id is null";
    Binds binds{{"after", after.number}, {"limit", limit}};
    for (const auto& [column, value] : {std::pair{"segment", segment}, std::pair{"city", city}})
        if (!value.empty()) {
            where += fmt::format(" and {0} = :{0}", column);
            binds.emplace_back(column, value);
        }
    const auto text =
        fmt::format("select customer_id from customer where {} order by customer_id limit :limit", where);
    return unit.all(Sql{"customer.ids", text}, binds,
                    [](const Row& row) { return row.id<CustomerId>("customer_id"); });
}

std::vector<CustomerId> find_merged(Unit& unit, CustomerId id) {
    return unit.all(select_merged, {{"customer_id", id}},
                    [](const Row& row) { return row.id<CustomerId>("customer_id"); });
}
std::vector<HeldServiceWords> find_services(Unit& unit, CustomerId id) {
    return unit.all(select_services_of, {{"customer_id", id}}, read_service);
}
std::optional<HeldServiceWords> find_service(Unit& unit, HeldServiceId id) {
    return unit.one(select_service, {{"held_service_id", id}}, read_service);
}

std::int64_t count_under(Unit& unit, keys::KeyId key) { return unit.number(count_key, {{"key_id", key}}); }

std::optional<Instant> find_changed_at(Unit& unit, CustomerId id) {
    return unit.one(select_changed, {{"customer_id", id}},
                    [](const Row& row) { return row.instant("updated_at"); });
}

}  // namespace bihuan::customer
