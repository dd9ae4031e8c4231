#include "ticket/store/give_store.hpp"

#include <fmt/format.h>

#include <array>

#include "store/id_list.hpp"
#include "ticket/store/ticket_row.hpp"

namespace bihuan::ticket {
namespace {

constexpr Sql select_any{"ticket.any_to_give", R"sql(
    select ticket_id as n from ticket
     where organization_id = :organization_id and is_auto = 1 and is_open = 1 and handler_id is null limit 1)sql"};
constexpr std::string_view columns =
    "ticket_id, code, title, description, state, priority_order, category_id, channel, customer_id, "
    "held_service_id, organization_id, owner_id, handler_id, tags, opened_at, accepted_at, started_at, "
    "resolved_at, fed_back_at, evaluation_offered_at, evaluated_at, closed_at, updated_at, class_code, "
    "is_class_set, "
    "grade, "
    "grade_flags, route_code, is_auto, handover_count, offered_until, standard_version_id, waiting_code, "
    "waiting_reason, result, cause, customer_answer, evaluation_score, evaluation_comment, reopen_count, "
    "attachment_count, merged_into_id, external_reference, version";
constexpr Sql select_offering{"ticket.offering_units", R"sql(
    select distinct organization_id from ticket
     where handler_id = :handler_id and is_open = 1 and offered_until is not null order by organization_id)sql"};
constexpr Sql select_asked{"ticket.times_asked", R"sql(
    select user_id, times from ticket_offer where ticket_id = :ticket_id)sql"};
constexpr Sql upsert_offer{"ticket.count_offer", R"sql(
    insert into ticket_offer (ticket_id, user_id, times) values (:ticket_id, :user_id, 1)
    on conflict (ticket_id, user_id) do update set times = ticket_offer.times + 1)sql"};
constexpr Sql delete_offers{"ticket.forget_offers", "delete from ticket_offer where ticket_id = :ticket_id"};

constexpr std::array<std::string_view, hopeless_max> route_binds{"route_a", "route_b", "route_c", "route_d",
                                                                 "route_e", "route_f", "route_g", "route_h"};
constexpr std::array<std::string_view, hopeless_max> version_binds{
    "version_a", "version_b", "version_c", "version_d", "version_e", "version_f", "version_g", "version_h"};

}  // namespace

bool GiveStore::has_waiting(OrganizationId organization) {
    return unit_.number(select_any, {{"organization_id", organization}}) != 0;
}

std::vector<Ticket> GiveStore::waiting(OrganizationId organization, const Ticket* after,
                                       std::span<const Waiting> without, std::int64_t limit) {
    Binds binds{{"organization_id", organization}, {"limit", limit}};
    if (after) {
        binds.emplace_back("after_key", order_of(after->priority));
        binds.emplace_back("after_id", after->ticket_id);
    }
    std::string more = after ? " and (priority_order, ticket_id) > (:after_key, :after_id)" : "";
    for (std::size_t i = 0; i < without.size(); ++i) {
        more += fmt::format(
            " and not (coalesce(route_code, '') = :{} and coalesce(standard_version_id, 0) = :{})",
            route_binds.at(i), version_binds.at(i));
        binds.emplace_back(route_binds.at(i), without[i].route_code);
        binds.emplace_back(version_binds.at(i), without[i].version_id.number);
    }
    const auto text = fmt::format(
        "select {} from ticket where organization_id = :organization_id and is_auto = 1 and is_open = 1 and "
        "handler_id is null{} order by priority_order, ticket_id limit :limit",
        columns, more);
    return unit_.all(Sql{"ticket.to_give", text}, binds, read_ticket_row);
}

std::vector<Ticket> GiveStore::offered(OrganizationId organization) {
    const auto text = fmt::format(
        "select {} from ticket where organization_id = :organization_id and offered_until is not null order "
        "by "
        "offered_until limit 1000",
        columns);
    return unit_.all(Sql{"ticket.offered", text}, {{"organization_id", organization}}, read_ticket_row);
}

std::vector<OrganizationId> GiveStore::offering_units(UserId person) {
    return unit_.all(select_offering, {{"handler_id", person}},
                     [](const Row& row) { return row.id<OrganizationId>("organization_id"); });
}

std::unordered_map<UserId, std::int64_t> GiveStore::loads(std::span<const UserId> people) {
    std::unordered_map<UserId, std::int64_t> out;
    if (people.empty()) return out;
    const IdList list{unit_, people};
    const auto text = fmt::format(
        "select handler_id, count(*) as n from ticket where {} and is_open = 1 and state not in ('fed_back', "
        "'evaluating', 'evaluated') group by handler_id",
        list.holds("handler_id"));
    unit_.each(Sql{"ticket.loads", text}, {list.bind()},
               [&](const Row& row) { out[row.id<UserId>("handler_id")] = row.integer("n"); });
    return out;
}

std::unordered_map<UserId, std::int64_t> GiveStore::times_asked(TicketId id) {
    std::unordered_map<UserId, std::int64_t> out;
    unit_.each(select_asked, {{"ticket_id", id}},
               [&](const Row& row) { out[row.id<UserId>("user_id")] = row.integer("times"); });
    return out;
}
void GiveStore::count_offer(TicketId id, UserId person) {
    unit_.run(upsert_offer, {{"ticket_id", id}, {"user_id", person}});
}
void GiveStore::forget_offers(TicketId id) { unit_.run(delete_offers, {{"ticket_id", id}}); }

}  // namespace bihuan::ticket
