// A call centre of two agents for the tests, on SQLite always and on PostgreSQL where BIHUAN_TEST_POSTGRES
// names a server whose database may be emptied.
#pragma once

#include <gtest/gtest.h>

#include <memory>
#include <string>

#include "base/test/code_of.hpp"
#include "contact/calls.hpp"
#include "customer/calls.hpp"
#include "duty/calls.hpp"
#include "identity/calls.hpp"
#include "sla/calls.hpp"
#include "standard/calls.hpp"
#include "store/test/postgres.hpp"
#include "telephone/domain/call_rules.hpp"
#include "telephone/domain/telephone_errors.hpp"
#include "telephone/domain/trial.hpp"
#include "telephone/use_cases/use_cases.hpp"

namespace bihuan {
std::span<const Migration> standard_migrations();
std::span<const Migration> identity_migrations();
std::span<const Migration> keys_migrations();
std::span<const Migration> customer_migrations();
std::span<const Migration> timer_migrations();
std::span<const Migration> duty_migrations();
std::span<const Migration> sla_migrations();
std::span<const Migration> suggest_migrations();
std::span<const Migration> ticket_migrations();
std::span<const Migration> contact_migrations();
std::span<const Migration> file_migrations();
std::span<const Migration> telephone_migrations();
}  // namespace bihuan

namespace bihuan::telephone {

using namespace std::chrono_literals;
using enum EventKind;

class Calls : public testing::TestWithParam<const char*> {
  protected:
    void SetUp() override {
        StoreSettings settings{.url = "sqlite::memory:"};
        if (std::string_view{GetParam()} == "postgres") {
            settings.url = emptied_postgres();
            if (settings.url.empty()) GTEST_SKIP() << "BIHUAN_TEST_POSTGRES gives no PostgreSQL server";
        }
        std::vector<Migration> migrations;
        for (const auto part :
             {standard_migrations(), identity_migrations(), keys_migrations(), customer_migrations(),
              timer_migrations(), duty_migrations(), sla_migrations(), suggest_migrations(),
              ticket_migrations(), file_migrations(), contact_migrations(), telephone_migrations()})
            migrations.insert(migrations.end(), part.begin(), part.end());
        store_ = open_store(settings, migrations, clock_);
        const auto done = store_->write(system_actor(), [&](Unit& unit) -> Done { return fill(unit); });
        ASSERT_TRUE(done) << code_of(done);
    }
    void TearDown() override { store_.reset(); }

    Done fill(Unit& unit) {
        identity::Organization o;
        o.code = o.name_zh = o.name_en = "hq";
        o.kind = "headquarters";
        hq_ = identity::ensure_organization(unit, o);
        standard::ensure_version(unit);
        standard::seed(unit, [&](std::string_view) { return hq_.number; });
        for (const auto* name : {"ann", "ben"}) {
            identity::NewAccount account;
            account.username = account.display_name = name;
            account.password_hash = "x";
            account.posts = {{hq_, identity::Role::agent}};
            agents_.push_back(identity::ensure_user(unit, account));
            TRY_DONE(duty::set_presence(unit, agents_.back(), duty::Presence::available));
        }
        ensure_line(unit, hands_, agents_[0], "8001");
        ensure_line(unit, hands_, agents_[1], "8002");
        customer::NewCustomerRecord record;
        record.name = "张三";
        record.segment = "vip";
        record.contact_points.push_back({"mobile", "13800001234"});
        TRY(zhang_, customer::add_customer(unit, cipher_, record));
        return {};
    }

    Actor actor(std::int64_t id, std::initializer_list<Permission> permissions) {
        Actor a;
        a.user_id = id;
        a.name = "user " + std::to_string(id);
        for (const auto p : permissions) a.permissions.set(static_cast<std::size_t>(p));
        a.home_organization_id = hq_.number;
        a.scope = std::make_shared<const std::vector<std::int64_t>>(std::vector{hq_.number});
        return a;
    }
    Actor machine() { return actor(777, {Permission::call_report}); }
    Actor agent(std::size_t i) {
        return actor(agents_.at(i).number, {Permission::ticket_handle, Permission::ticket_read});
    }
    Actor lead() {
        return actor(778, {Permission::ticket_handle, Permission::call_supervise, Permission::ticket_read});
    }

    Told told(EventKind kind, std::chrono::seconds at, const std::string& call = "c1",
              const std::string& agent = {}) {
        Told out;
        out.key = call + "." + std::to_string(++keys_);
        out.reference = call;
        out.kind = kind;
        out.at = start_ + at;
        out.caller = "138 0000 1234";
        out.dialled = "10000";
        out.agent = agent;
        return out;
    }
    Result<Heard> report(const std::vector<Told>& events, bool is_asking = false) {
        return store_->write(machine(),
                             [&](Unit& unit) { return report_events(unit, hands_, events, is_asking); });
    }
    template <class F>
    auto by(const Actor& who, F use) {
        return store_->write(who, use);
    }
    Desk desk(std::size_t i) {
        return *by(agent(i), [&](Unit& unit) -> Result<Desk> { return call_desk(unit, hands_); });
    }
    Call only_call() {
        return by(lead(),
                  [&](Unit& unit) -> Result<Call> {
                      return list_calls(unit, hands_, {}, 1).items.at(0).call;
                  })
            .value();
    }
    Figures rows() {
        return *by(lead(), [&](Unit& unit) {
            return reported_figures(unit, hands_, {}, start_ - 24h, start_ + 24h);
        });
    }
    std::vector<CallBackView> call_backs() {
        return by(lead(),
                  [&](Unit& unit) -> Result<std::vector<CallBackView>> {
                      return list_call_backs(unit, hands_, {}, 50).items;
                  })
            .value();
    }

    const Instant start_ = *from_iso("2026-03-02T01:00:00Z");
    ManualClock clock_{start_ + 10min};
    FieldCipher cipher_{FieldCipher::Key{1, 2, 3}};
    Hands hands_{&cipher_, "Asia/Shanghai"};
    std::unique_ptr<Store> store_;
    OrganizationId hq_;
    std::vector<UserId> agents_;
    CustomerId zhang_;
    int keys_ = 0;
};

}  // namespace bihuan::telephone
