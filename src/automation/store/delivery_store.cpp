#include <fmt/format.h>

#include "automation/store/automation_store.hpp"

namespace bihuan::automation {
namespace {

constexpr Sql insert{"automation_delivery.add", R"sql(
    insert into automation_delivery (delivery_id, rule_id, ticket_id, organization_id, url, secret, payload, state,
                                     attempts, last_status, last_error, created_at, next_at, key_id)
    values (:delivery_id, :rule_id, :ticket_id, :organization_id, :url, :secret, :payload, :state,
            :attempts, :last_status, :last_error, :created_at, :next_at, :key_id))sql"};
constexpr Sql select_one{"automation_delivery.find", R"sql(
    select delivery_id, rule_id, ticket_id, url, secret, payload, state, attempts, last_status, last_error,
           created_at, next_at, ended_at
      from automation_delivery where delivery_id = :delivery_id)sql"};
constexpr Sql select_organization{
    "automation_delivery.organization",
    "select organization_id as n from automation_delivery where delivery_id = :delivery_id"};
constexpr Sql select_due{"automation_delivery.due", R"sql(
    select delivery_id, rule_id, ticket_id, url, secret, payload, state, attempts, last_status, last_error,
           created_at, next_at, ended_at
      from automation_delivery where state = 'pending' and next_at <= :now order by next_at limit :limit)sql"};
constexpr Sql update_lease{"automation_delivery.lease", R"sql(
    update automation_delivery set next_at = :until
     where delivery_id = :delivery_id and state = 'pending' and next_at = :next_at)sql"};
constexpr Sql update{"automation_delivery.save", R"sql(
    update automation_delivery set state = :state, attempts = :attempts, last_status = :last_status,
           last_error = :last_error, next_at = :next_at, ended_at = :ended_at
     where delivery_id = :delivery_id)sql"};
constexpr Sql delete_old{"automation_delivery.remove_before", R"sql(
    delete from automation_delivery where delivery_id in
        (select delivery_id from automation_delivery
          where delivery_id < :delivery_id and state <> 'pending' order by delivery_id limit :limit))sql"};

constexpr Sql count_key{"automation_delivery.count_under",
                        "select count(*) as n from automation_delivery where key_id = :key_id"};
constexpr Sql select_to_reseal{"automation_delivery.to_reseal", R"sql(
    select delivery_id, rule_id, secret from automation_delivery
     where delivery_id > :after and key_id <> :key_id order by delivery_id limit :limit)sql"};
constexpr Sql update_secret{"automation_delivery.reseal", R"sql(
    update automation_delivery set secret = :secret, key_id = :key_id where delivery_id = :delivery_id)sql"};

Delivery read_delivery(const Row& row) {
    Delivery d;
    d.delivery_id = row.id<DeliveryId>("delivery_id");
    d.rule_id = row.id<RuleId>("rule_id");
    d.ticket_id = row.id<TicketId>("ticket_id");
    d.url = row.text("url");
    d.secret = row.text("secret");
    d.payload = row.text("payload");
    d.state = delivery_state_from_text(row.text("state")).value();
    d.attempts = row.integer("attempts");
    d.last_status = row.integer("last_status");
    d.last_error = row.text("last_error");
    d.created_at = row.instant("created_at");
    d.next_at = row.instant("next_at");
    d.ended_at = row.maybe_instant("ended_at");
    return d;
}

}  // namespace

void DeliveryStore::add(const Delivery& d, OrganizationId organization) {
    unit_.run(insert, {{"delivery_id", d.delivery_id},
                       {"rule_id", d.rule_id},
                       {"ticket_id", d.ticket_id},
                       {"organization_id", organization},
                       {"url", d.url},
                       {"secret", d.secret},
                       {"payload", d.payload},
                       {"state", to_text(d.state)},
                       {"attempts", d.attempts},
                       {"last_status", d.last_status},
                       {"last_error", d.last_error},
                       {"created_at", d.created_at},
                       {"next_at", d.next_at},
                       {"key_id", keys::key_of(d.secret).number}});
}
std::optional<Delivery> DeliveryStore::find(DeliveryId id) {
    return unit_.one(select_one, {{"delivery_id", id}}, read_delivery);
}
OrganizationId DeliveryStore::organization_of(DeliveryId id) {
    return OrganizationId{unit_.number(select_organization, {{"delivery_id", id}})};
}
std::vector<Delivery> DeliveryStore::due(Instant now, std::int64_t limit) {
    return unit_.all(select_due, {{"now", now}, {"limit", limit}}, read_delivery);
}
bool DeliveryStore::lease(const Delivery& d, Instant until) {
    return unit_.run(update_lease,
                     {{"delivery_id", d.delivery_id}, {"next_at", d.next_at}, {"until", until}}) == 1;
}
void DeliveryStore::save(const Delivery& d) {
    unit_.run(update, {{"delivery_id", d.delivery_id},
                       {"state", to_text(d.state)},
                       {"attempts", d.attempts},
                       {"last_status", d.last_status},
                       {"last_error", d.last_error},
                       {"next_at", d.next_at},
                       {"ended_at", d.ended_at}});
}
std::vector<Delivery> DeliveryStore::page(std::optional<DeliveryState> state, const Actor& actor,
                                          DeliveryId before, std::int64_t limit) {
    std::string where;
    Binds binds{{"before", before ? before.number : INT64_MAX}, {"limit", limit}};
    if (state) {
        where += " and state = :state";
        binds.emplace_back("state", to_text(*state));
    }
    if (!actor.sees_all) {
        std::string list = "0";
        if (actor.scope)
            for (const auto id : *actor.scope) list += fmt::format(",{}", id);
        where += fmt::format(" and organization_id in ({})", list);
    }
    const auto text = fmt::format(
        "select delivery_id, rule_id, ticket_id, url, secret, payload, state, attempts, last_status, "
        "last_error, "
        "created_at, next_at, ended_at from automation_delivery where delivery_id < :before{} "
        "order by delivery_id desc limit :limit",
        where);
    return unit_.all(Sql{"automation_delivery.page", text}, binds, read_delivery);
}
std::int64_t DeliveryStore::count_under(keys::KeyId key) {
    return unit_.number(count_key, {{"key_id", key}});
}
std::vector<DeliveryStore::Sealed> DeliveryStore::to_reseal(keys::KeyId active, DeliveryId after,
                                                            std::int64_t limit) {
    return unit_.all(select_to_reseal, {{"after", after.number}, {"key_id", active}, {"limit", limit}},
                     [](const Row& row) {
                         return Sealed{row.id<DeliveryId>("delivery_id"), row.id<RuleId>("rule_id"),
                                       row.text("secret")};
                     });
}
void DeliveryStore::reseal(DeliveryId id, const std::string& secret) {
    unit_.run(update_secret,
              {{"delivery_id", id}, {"secret", secret}, {"key_id", keys::key_of(secret).number}});
}
std::int64_t DeliveryStore::remove_before(DeliveryId id, std::int64_t limit) {
    return unit_.run(delete_old, {{"delivery_id", id}, {"limit", limit}});
}

}  // namespace bihuan::automation
