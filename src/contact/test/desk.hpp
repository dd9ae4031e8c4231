// A desk for the tests, on SQLite always and on PostgreSQL where BIHUAN_TEST_POSTGRES names a server whose
// database may be emptied: one unit, one agent, two customers.
#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <memory>
#include <string>

#include "base/crypto.hpp"
#include "base/test/code_of.hpp"
#include "contact/calls.hpp"
#include "customer/calls.hpp"
#include "file/calls.hpp"
#include "identity/calls.hpp"
#include "standard/calls.hpp"
#include "store/test/postgres.hpp"
#include "timer/calls.hpp"

namespace bihuan {
std::span<const Migration> standard_migrations();
std::span<const Migration> identity_migrations();
std::span<const Migration> keys_migrations();
std::span<const Migration> customer_migrations();
std::span<const Migration> timer_migrations();
std::span<const Migration> contact_migrations();
std::span<const Migration> file_migrations();
}  // namespace bihuan

namespace bihuan::contact {

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
             {standard_migrations(), identity_migrations(), keys_migrations(), customer_migrations(),
              timer_migrations(), file_migrations(), contact_migrations()})
            migrations.insert(migrations.end(), part.begin(), part.end());
        store_ = open_store(settings, migrations, clock_);
        std::string folder = testing::TempDir() + "bihuan_contact_XXXXXX";
        ASSERT_NE(::mkdtemp(folder.data()), nullptr);
        shelf_ = {folder, &cipher_, Suite::xchacha};
        const auto done = store_->write(system_actor(), [&](Unit& unit) -> Done {
            identity::Organization o;
            o.code = o.name_zh = o.name_en = "hq";
            o.kind = "headquarters";
            root_ = identity::ensure_organization(unit, o);
            standard::ensure_version(unit);
            identity::NewAccount account;
            account.username = account.display_name = "agent";
            account.password_hash = "x";
            account.posts = {{root_, identity::Role::agent}};
            agent_id_ = identity::ensure_user(unit, account);
            for (auto* one : {&customer_, &other_}) {
                customer::NewCustomerRecord record;
                record.name = one == &customer_ ? "张三" : "李四";
                record.contact_points.push_back(
                    {"mobile", one == &customer_ ? "13800001234" : "13900005678"});
                *one = *customer::add_customer(unit, cipher_, record);
            }
            start(unit);
            return {};
        });
        ASSERT_TRUE(done);
    }
    void TearDown() override {
        store_.reset();
        if (!shelf_.folder.empty()) std::filesystem::remove_all(shelf_.folder);
    }

    Actor agent(std::initializer_list<Permission> more = {}) {
        Actor a;
        a.user_id = agent_id_.number;
        a.name = "王坐席";
        a.roles = {"agent"};
        for (const auto p : {Permission::ticket_read, Permission::ticket_handle, Permission::customer_read})
            a.permissions.set(static_cast<std::size_t>(p));
        for (const auto p : more) a.permissions.set(static_cast<std::size_t>(p));
        a.home_organization_id = root_.number;
        a.scope = std::make_shared<const std::vector<std::int64_t>>(std::vector{root_.number});
        return a;
    }
    NewRecord call(CustomerId customer, const std::string& content = "宽带今晚八点前恢复") {
        NewRecord r;
        r.type = "call";
        r.direction = Direction::out;
        r.started_at = clock_.now() - 3min;
        r.ended_at = clock_.now() - 1min;
        r.customer_id = customer;
        r.address = "13800001234";
        r.content = content;
        r.answer = "知道了";
        r.result = "informed";
        return r;
    }
    template <class F>
    auto by(const Actor& actor, F use) {
        clock_.advance(5ms);
        return store_->write(actor, use);
    }
    Result<ContactRecord> recorded(const NewRecord& wanted) {
        return by(agent(), [&](Unit& unit) { return record(unit, cipher_, wanted); });
    }
    void run(const std::string& text) {
        const auto done = store_->write(system_actor(), [&](Unit& unit) -> Done {
            unit.run(Sql{"test.run", text});
            return {};
        });
        ASSERT_TRUE(done);
    }

    ManualClock clock_{*from_iso("2026-03-02T01:00:00Z")};
    FieldCipher cipher_{FieldCipher::Key{1, 2, 3}};
    std::unique_ptr<Store> store_;
    file::Shelf shelf_;
    OrganizationId root_;
    UserId agent_id_;
    CustomerId customer_, other_;
};

}  // namespace bihuan::contact
