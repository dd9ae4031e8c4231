// A desk for the tests, on SQLite always and on PostgreSQL where BIHUAN_TEST_POSTGRES names a server whose
// database may be emptied: one engineer, a hall with one window, two agents, a customer. It is Monday 09:00
// in Shanghai, and the system was down over the weekend.
#pragma once

#include <gtest/gtest.h>

#include <memory>
#include <string>

#include "appointment/calls.hpp"
#include "base/test/code_of.hpp"
#include "customer/calls.hpp"
#include "duty/calls.hpp"
#include "identity/calls.hpp"
#include "outage/use_cases/use_cases.hpp"
#include "standard/calls.hpp"
#include "store/test/postgres.hpp"
#include "task/calls.hpp"
#include "ticket/calls.hpp"

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
std::span<const Migration> task_migrations();
std::span<const Migration> appointment_migrations();
std::span<const Migration> outage_migrations();
}  // namespace bihuan

namespace bihuan::outage {

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
              timer_migrations(), duty_migrations(), sla_migrations(), suggest_migrations(),
              ticket_migrations(), task_migrations(), appointment_migrations(), outage_migrations()})
            migrations.insert(migrations.end(), part.begin(), part.end());
        store_ = open_store(settings, migrations, clock_);
        store_->guard(task::guard_ticket);
        store_->hear(task::hear_ticket);
        store_->hear([this](Unit& unit, const Event& event) { appointment::hear(unit, hands_, event); });
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
            const auto person = [&](const char* name, identity::Role role) {
                identity::NewAccount account;
                account.username = account.display_name = name;
                account.password_hash = "x";
                account.posts = {{root_, role}};
                return identity::ensure_user(unit, account);
            };
            agent_id_ = person("agent", identity::Role::agent);
            other_id_ = person("other", identity::Role::agent);
            engineer_ = person("wang", identity::Role::field_engineer);
            const std::array skills{duty::Skill{"field", 2, {}}, duty::Skill{"broadband", 2, {}}};
            duty::set_skills(unit, engineer_, skills);
            for (const auto who : {engineer_, agent_id_}) {
                appointment::make_bookable(unit, who, root_, {});
                for (int day = 0; day < 5; ++day) {  // 09:00 to 17:00
                    const auto from = monday_ + day * 24h + 1h;
                    if (!duty::add_shift(unit, who, from, from + 8h))
                        return refuse(ErrorKind{"test", Category::internal, "", ""});
                }
            }
            appointment::ensure_place(unit, "hall", "城东营业厅", "East hall", root_, "人民路 1 号", 1);
            customer::NewCustomerRecord record;
            record.name = "张三";
            record.contact_points.push_back({"mobile", "13800001234"});
            zhang_ = *customer::add_customer(unit, cipher_, record);
            return {};
        });
        ASSERT_TRUE(done) << code_of(done.error());
    }

    Actor actor(UserId id, std::initializer_list<Permission> permissions) {
        Actor a;
        a.user_id = id.number;
        a.name = "user " + id.text();
        for (const auto p : permissions) a.permissions.set(static_cast<std::size_t>(p));
        a.home_organization_id = root_.number;
        a.scope = std::make_shared<const std::vector<std::int64_t>>(std::vector{root_.number});
        return a;
    }
    Actor agent() {
        using enum Permission;
        return actor(agent_id_, {ticket_read, ticket_create, ticket_handle, customer_write});
    }
    Actor other() {
        using enum Permission;
        return actor(other_id_, {ticket_read, ticket_create, ticket_handle, customer_write});
    }
    Instant at(int day, std::chrono::minutes of_day) const {
        return monday_ + day * 24h + of_day - 8h;
    }  // Shanghai

    IntakeRow repair(const char* key, const char* phone, std::optional<Instant> wanted) {
        IntakeRow row;
        row.entry_key = key;
        row.taken_at = at(-1, 10h);
        row.taken_by = "王芳";
        row.channel = "phone";
        row.customer_name = "李雷";
        row.phone = phone;
        row.service_type = "visit.repair";
        row.wanted_at = wanted;
        row.data = {{"address", "幸福路 88 号"}, {"symptom", "断网"}};
        row.remarks = "下午在家";
        return row;
    }
    std::vector<RowResult> import(std::vector<IntakeRow> rows, const std::string& run = "run-one",
                                  const Actor* who = nullptr) {
        clock_.advance(5ms);
        auto done = import_rows(*store_, who ? *who : agent(), hands_, {run, "sheet", std::move(rows)});
        EXPECT_TRUE(done) << (done ? "" : code_of(done.error()));
        return done ? done->rows : std::vector<RowResult>{};
    }
    std::vector<RowResult> trial(std::vector<IntakeRow> rows) {
        return try_rows(*store_, agent(), hands_, {"run-one", "sheet", std::move(rows)})->rows;
    }
    std::int64_t count(std::string_view table) {
        return store_
            ->read(system_actor(),
                   [&](Unit& unit) -> Result<std::int64_t> {
                       return unit.number({"test.count", "select count(*) as n from " + std::string{table}});
                   })
            .value();
    }

    // Monday, 2 March 2026, 00:00 UTC.
    const Instant monday_ = *from_iso("2026-03-02T00:00:00Z");
    ManualClock clock_{*from_iso("2026-03-02T01:00:00Z")};
    FieldCipher cipher_{FieldCipher::Key{1, 2, 3}};
    ticket::CodeSource codes_{'A', "Asia/Shanghai"};
    appointment::Hands hands_{&cipher_, &codes_, "Asia/Shanghai"};
    std::unique_ptr<Store> store_;
    identity::OrganizationId root_;
    UserId agent_id_, other_id_, engineer_;
    CustomerId zhang_;
};

}  // namespace bihuan::outage
