#include "intake/store/intake_store.hpp"

namespace bihuan::intake {
namespace {

constexpr std::string_view code = "mail";
constexpr Sql insert_mailbox{"intake_mailbox.ensure", R"sql(
    insert into intake_mailbox (code, lease_until, next_at, failures, error, uid_validity, last_uid)
    values (:code, 0, 0, 0, '', 0, 0) on conflict (code) do nothing)sql"};
constexpr Sql select{"intake_mailbox.find", R"sql(
    select lease_until, next_at, tried_at, fetched_at, failures, error, uid_validity, last_uid from intake_mailbox
     where code = :code)sql"};
constexpr Sql take_lease{"intake_mailbox.lease", R"sql(
    update intake_mailbox set lease_until = :until, tried_at = :now
     where code = :code and lease_until <= :now and next_at <= :due)sql"};
constexpr Sql update_mailbox{"intake_mailbox.end_lease", R"sql(
    update intake_mailbox set lease_until = 0, next_at = :next_at, fetched_at = :fetched_at, failures = :failures,
           error = :error
     where code = :code)sql"};
constexpr Sql update_uid{"intake_mailbox.note_uid", R"sql(
    update intake_mailbox set uid_validity = :uid_validity, last_uid = :uid, lease_until = :lease_until
     where code = :code and (uid_validity <> :uid_validity or last_uid < :uid))sql"};

}  // namespace

void ensure_mailbox(Unit& unit) { unit.run(insert_mailbox, {{"code", code}}); }

std::optional<Mailbox> find_mailbox(Unit& unit) {
    return unit.one(select, {{"code", code}}, [](const Row& row) {
        Mailbox m;
        m.lease_until = row.instant("lease_until");
        m.next_at = row.instant("next_at");
        m.tried_at = row.maybe_instant("tried_at");
        m.fetched_at = row.maybe_instant("fetched_at");
        m.failures = row.integer("failures");
        m.error = row.text("error");
        m.uid_validity = row.integer("uid_validity");
        m.last_uid = row.integer("last_uid");
        return m;
    });
}

bool lease_mailbox(Unit& unit, Instant until, bool is_forced) {
    const auto due = is_forced ? unit.now + std::chrono::days{366} : unit.now;
    return unit.run(take_lease, {{"until", until}, {"now", unit.now}, {"due", due}, {"code", code}}) == 1;
}

void end_lease(Unit& unit, const Mailbox& m) {
    unit.run(update_mailbox, {{"next_at", m.next_at},
                              {"fetched_at", m.fetched_at},
                              {"failures", m.failures},
                              {"error", m.error},
                              {"code", code}});
}

void note_uid(Unit& unit, std::int64_t uid_validity, std::int64_t uid, Instant lease_until) {
    unit.run(update_uid,
             {{"uid_validity", uid_validity}, {"uid", uid}, {"lease_until", lease_until}, {"code", code}});
}

}  // namespace bihuan::intake
