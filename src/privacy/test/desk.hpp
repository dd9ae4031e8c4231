// A desk for the tests, on SQLite always and on PostgreSQL where BIHUAN_TEST_POSTGRES names a server whose
// database may be emptied: an agent, two privacy officers, a customer with one ticket's worth of past.
#pragma once

#include <gtest/gtest.h>

#include <memory>
#include <string>

#include "base/crypto.hpp"
#include "base/test/code_of.hpp"
#include "customer/calls.hpp"
#include "identity/calls.hpp"
#include "privacy/use_cases/use_cases.hpp"
#include "standard/calls.hpp"
#include "store/test/postgres.hpp"
#include "ticket/calls.hpp"
#include "timer/calls.hpp"

namespace bihuan {
std::span<const Migration> standard_migrations();
std::span<const Migration> identity_migrations();
std::span<const Migration> keys_migrations();
std::span<const Migration> file_migrations();
std::span<const Migration> customer_migrations();
std::span<const Migration> timer_migrations();
std::span<const Migration> duty_migrations();
std::span<const Migration> sla_migrations();
std::span<const Migration> suggest_migrations();
std::span<const Migration> ticket_migrations();
std::span<const Migration> privacy_migrations();
}  // namespace bihuan

namespace bihuan::privacy {

using namespace std::chrono_literals;

class Desk : public testing::TestWithParam<const char*> {
  protected:
    void SetUp() override {
        StoreSettings settings{.url = "sqlite::memory:"};
        if (std::string_view{GetParam()} == "postgres") {
            settings.url = emptied_postgres();
            if (settings.url.empty()) GTEST_SKIP() << "BIHUAN_TEST_POSTGRES gives no PostgreSQL server";
        }
        std::vector<Migration> migrations;
        for (const auto part :
             {standard_migrations(), identity_migrations(), keys_migrations(), file_migrations(),
              customer_migrations(), timer_migrations(), duty_migrations(), sla_migrations(),
              suggest_migrations(), ticket_migrations(), privacy_migrations()})
            migrations.insert(migrations.end(), part.begin(), part.end());
        store_ = open_store(settings, migrations, clock_);
        fill();
    }
    void TearDown() override { store_.reset(); }

    void fill() {
        const auto done = store_->write(system_actor(), [&](Unit& unit) -> Done {
            identity::Organization o;
            o.code = o.name_zh = o.name_en = "hq";
            o.kind = "headquarters";
            root_ = identity::ensure_organization(unit, o);
            standard::ensure_version(unit);
            standard::seed(unit, [&](std::string_view) { return std::int64_t{0}; });
            category_ = standard::category_by_code(unit, "fault.broadband")->category_id;
            const auto person = [&](const char* name, identity::Role role) {
                identity::NewAccount account;
                account.username = account.display_name = name;
                account.password_hash = "x";
                account.posts = {{root_, role}};
                return identity::ensure_user(unit, account);
            };
            agent_id_ = person("agent", identity::Role::agent);
            officer_id_ = person("officer", identity::Role::manager);
            second_id_ = person("second", identity::Role::manager);
            customer::NewCustomerRecord record;
            record.name = "张三";
            record.identity_number = "11010519491231002X";
            record.contact_points.push_back({"mobile", "13800001234"});
            record.services.push_back({"broadband", "KD0001", "千兆"});
            record.city = "北京";
            record.address_detail = "中关村大街 27 号";
            customer_ = *customer::add_customer(unit, cipher_, record);
            start(unit);
            return {};
        });
        ASSERT_TRUE(done);
    }

    Actor actor(UserId id, std::initializer_list<Permission> permissions) {
        Actor a;
        a.user_id = id.number;
        a.name = "user " + id.text();
        a.roles = {"agent"};
        for (const auto p : permissions) a.permissions.set(static_cast<std::size_t>(p));
        a.home_organization_id = root_.number;
        a.scope = std::make_shared<const std::vector<std::int64_t>>(std::vector{root_.number});
        return a;
    }
    Actor agent() {
        using enum Permission;
        return actor(agent_id_, {ticket_read, ticket_create, ticket_handle, ticket_close, customer_read,
                                 customer_write});
    }
    Actor officer() { return actor(officer_id_, {Permission::customer_read, Permission::privacy_manage}); }
    Actor second() { return actor(second_id_, {Permission::customer_read, Permission::privacy_manage}); }
    Actor customer() {
        auto a = actor(UserId{77}, {Permission::portal});
        a.customer_id = customer_.number;
        a.name = "张三";
        a.scope.reset();
        return a;
    }
    template <class F>
    auto by(const Actor& actor, F use) {
        clock_.advance(5ms);
        return store_->write(actor, use);
    }
    template <class F>
    auto look(F use) {
        return *store_->read(system_actor(),
                             [&](Unit& unit) -> Result<std::invoke_result_t<F, Unit&>> { return use(unit); });
    }

    ManualClock clock_{*from_iso("2026-03-02T01:00:00Z")};
    FieldCipher cipher_{FieldCipher::Key{1, 2, 3}};
    std::unique_ptr<Store> store_;
    ticket::CodeSource codes_{'A', "Asia/Shanghai"};
    identity::OrganizationId root_;
    standard::CategoryId category_;
    UserId agent_id_, officer_id_, second_id_;
    CustomerId customer_;
};

}  // namespace bihuan::privacy
