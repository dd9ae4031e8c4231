// A desk for the tests, on SQLite always and on PostgreSQL where BIHUAN_TEST_POSTGRES names a server whose
// database may be emptied: two cities, an agent of one, an engineer of the other, a lead of both, a customer;
// tasks guard and hear the tickets.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <memory>
#include <string>

#include "base/crypto.hpp"
#include "base/test/code_of.hpp"
#include "customer/calls.hpp"
#include "identity/calls.hpp"
#include "standard/calls.hpp"
#include "store/test/postgres.hpp"
#include "task/use_cases/use_cases.hpp"
#include "ticket/calls.hpp"
#include "timer/calls.hpp"

namespace bihuan {
std::span<const Migration> standard_migrations();
std::span<const Migration> identity_migrations();
std::span<const Migration> customer_migrations();
std::span<const Migration> keys_migrations();
std::span<const Migration> timer_migrations();
std::span<const Migration> duty_migrations();
std::span<const Migration> sla_migrations();
std::span<const Migration> suggest_migrations();
std::span<const Migration> ticket_migrations();
std::span<const Migration> task_migrations();
}  // namespace bihuan

namespace bihuan::task {

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
              ticket_migrations(), task_migrations()})
            migrations.insert(migrations.end(), part.begin(), part.end());
        store_ = open_store(settings, migrations, clock_);
        store_->guard(guard_ticket);
        store_->hear(hear_ticket);
        fill();
    }
    void TearDown() override { store_.reset(); }

    void fill() {
        const auto done = store_->write(system_actor(), [&](Unit& unit) -> Done {
            const auto place = [&](OrganizationId above, const char* code) {
                identity::Organization o;
                o.parent_id = above;
                o.code = o.name_zh = o.name_en = code;
                o.kind = above ? "city" : "headquarters";
                return identity::ensure_organization(unit, o);
            };
            root_ = place({}, "hq");
            east_ = place(root_, "east");
            west_ = place(root_, "west");
            standard::ensure_version(unit);
            standard::seed(unit, [&](std::string_view) { return std::int64_t{0}; });
            category_ = standard::category_by_code(unit, "fault.broadband")->category_id;
            const auto person = [&](const char* name, OrganizationId where, identity::Role role) {
                identity::NewAccount account;
                account.username = account.display_name = name;
                account.password_hash = "x";
                account.posts = {{where, role}};
                return identity::ensure_user(unit, account);
            };
            agent_id_ = person("agent", east_, identity::Role::agent);
            lead_id_ = person("lead", root_, identity::Role::team_lead);
            far_id_ = person("far", west_, identity::Role::field_engineer);
            trainer_id_ = person("trainer", east_, identity::Role::trainer);
            customer::NewCustomerRecord record;
            record.name = "张三";
            record.contact_points.push_back({"mobile", "13800001234"});
            record.services.push_back({"broadband", "KD0001", "千兆"});
            customer_ = *customer::add_customer(unit, cipher_, record);
            return {};
        });
        ASSERT_TRUE(done);
    }

    Actor actor(UserId id, std::initializer_list<Permission> permissions, std::vector<OrganizationId> scope) {
        Actor a;
        a.user_id = id.number;
        a.name = "user " + id.text();
        a.roles = {"agent"};
        for (const auto p : permissions) a.permissions.set(static_cast<std::size_t>(p));
        std::vector<std::int64_t> numbers;
        for (const auto one : scope) numbers.push_back(one.number);
        std::ranges::sort(numbers);
        a.home_organization_id = scope.front().number;
        a.scope = std::make_shared<const std::vector<std::int64_t>>(std::move(numbers));
        return a;
    }
    Actor agent() {
        using enum Permission;
        return actor(agent_id_, {ticket_read, ticket_create, ticket_handle, ticket_close, ticket_reopen},
                     {east_});
    }
    Actor lead() {
        using enum Permission;
        auto a = actor(lead_id_,
                       {ticket_read, ticket_create, ticket_handle, ticket_assign, ticket_close, ticket_cancel,
                        ticket_reopen, ticket_bulk},
                       {root_, east_, west_});
        return a;
    }
    Actor far() {
        using enum Permission;
        return actor(far_id_, {ticket_read, ticket_handle}, {west_});
    }
    template <class F>
    auto by(const Actor& actor, F use) {
        clock_.advance(std::chrono::milliseconds{5});
        return store_->write(actor, use);
    }
    // A ticket that is being handled.
    ticket::Ticket handled(const std::string& title = "断网", standard::CategoryId category = {}) {
        ticket::NewTicket n;
        n.title = title;
        n.description = "描述 " + title;
        n.channel = "phone";
        n.category_id = category ? category : category_;
        n.customer_id = customer_;
        n.is_accepted = true;
        const auto made = *by(agent(), [&](Unit& unit) { return ticket::open(unit, codes_, n); });
        return *move(agent(), made, ticket::Action::start);
    }
    Result<ticket::Ticket> move(const Actor& who, const ticket::Ticket& on, ticket::Action action,
                                const ticket::StepFacts& facts = {}) {
        return by(who, [&](Unit& unit) { return ticket::act(unit, on.ticket_id, action, facts); });
    }
    NewTask asking(const ticket::Ticket& about, Kind kind, const std::string& title = "查光缆") {
        NewTask wanted;
        wanted.ticket_id = about.ticket_id;
        wanted.kind = kind;
        wanted.title = title;
        wanted.organization_id = west_;
        if (kind == Kind::follow_up) wanted.due_at = clock_.now() + 48h;
        return wanted;
    }
    Result<TaskDetail> ask(const Actor& who, const NewTask& wanted) {
        return by(who, [&](Unit& unit) { return ask_task(unit, wanted); });
    }
    Result<TaskDetail> step(const Actor& who, const TaskDetail& on, Action action,
                            const StepFacts& facts = {}) {
        return by(who, [&](Unit& unit) {
            return act_on_task(unit, on.view.task.task_id, on.view.task.version, action, facts);
        });
    }
    TaskDetail look(const Actor& who, const TaskDetail& at) {
        return *store_->read(who, [&](Unit& unit) { return get_task(unit, at.view.task.task_id); });
    }
    std::string titles_of(const Actor& who, const TaskFilter& filter, std::int64_t limit = 50) {
        std::string out, after;
        do {
            const auto page =
                *store_->read(who, [&](Unit& unit) { return list_tasks(unit, filter, after, limit); });
            for (const auto& one : page.items) out += one.task.title + " ";
            after = page.next;
        } while (!after.empty());
        return out;
    }
    std::vector<std::string> told(UserId who) {  // the bell, oldest first
        constexpr Sql sql{"test.told",
                          "select details from ticket_notice where user_id = :user_id "
                          "and kind = 'told' order by notice_id"};
        return *store_->read(system_actor(), [&](Unit& unit) -> Result<std::vector<std::string>> {
            return unit.all(sql, {{"user_id", who}}, [](const Row& row) { return row.text("details"); });
        });
    }

    ManualClock clock_{*from_iso("2026-03-02T01:00:00Z")};
    FieldCipher cipher_{FieldCipher::Key{1, 2, 3}};
    std::unique_ptr<Store> store_;
    ticket::CodeSource codes_{'A', "Asia/Shanghai"};
    OrganizationId root_, east_, west_;
    standard::CategoryId category_;
    UserId agent_id_, lead_id_, far_id_, trainer_id_;
    customer::CustomerId customer_;
};

}  // namespace bihuan::task
