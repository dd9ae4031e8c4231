// A desk for the tests, on SQLite always and on PostgreSQL where BIHUAN_TEST_POSTGRES names a server whose
// database may be emptied: two cities, an agent, a lead, a manager, a VIP customer; rules hear what happens
// to tickets.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <memory>
#include <string>

#include "automation/use_cases/use_cases.hpp"
#include "base/crypto.hpp"
#include "base/test/code_of.hpp"
#include "customer/calls.hpp"
#include "identity/calls.hpp"
#include "standard/calls.hpp"
#include "store/test/postgres.hpp"
#include "task/calls.hpp"
#include "ticket/calls.hpp"
#include "timer/calls.hpp"

namespace bihuan {
std::span<const Migration> standard_migrations();
std::span<const Migration> identity_migrations();
std::span<const Migration> customer_migrations();
std::span<const Migration> keys_migrations();
std::span<const Migration> timer_migrations();
std::span<const Migration> sla_migrations();
std::span<const Migration> duty_migrations();
std::span<const Migration> suggest_migrations();
std::span<const Migration> ticket_migrations();
std::span<const Migration> task_migrations();
std::span<const Migration> automation_migrations();
}  // namespace bihuan

namespace bihuan::automation {

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
              ticket_migrations(), task_migrations(), automation_migrations()})
            migrations.insert(migrations.end(), part.begin(), part.end());
        store_ = open_store(settings, migrations, clock_);
        store_->hear([this](Unit& unit, const Event& event) { hear(unit, event, book_); });
        fill();
    }
    void TearDown() override { store_.reset(); }

    void fill() {
        ASSERT_TRUE(store_->write(system_actor(), [&](Unit& unit) -> Done {
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
            complaint_ = standard::category_by_code(unit, "complaint")->category_id;
            const auto person = [&](const char* name, OrganizationId where, identity::Role role) {
                identity::NewAccount account;
                account.username = account.display_name = name;
                account.password_hash = "x";
                account.posts = {{where, role}};
                return identity::ensure_user(unit, account);
            };
            agent_id_ = person("agent", east_, identity::Role::agent);
            lead_id_ = person("lead", east_, identity::Role::team_lead);
            manager_id_ = person("manager", root_, identity::Role::manager);
            customer::NewCustomerRecord record;
            record.name = "张三丰";
            record.segment = "vip";
            record.contact_points.push_back({"mobile", "13800001234"});
            customer_ = *customer::add_customer(unit, cipher_, record);
            return {};
        }));
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
        return actor(agent_id_, {ticket_read, ticket_create, ticket_handle}, {east_});
    }
    Actor manager() {
        using enum Permission;
        return actor(
            manager_id_,
            {ticket_read, ticket_create, ticket_handle, ticket_assign, ticket_close, automation_manage},
            {root_, east_, west_});
    }

    template <class F>
    auto by(const Actor& actor, F use) {
        clock_.advance(5ms);
        return store_->write(actor, use);
    }
    template <class F>
    auto read(F use) {
        return store_->read(manager(), use);
    }
    TicketId open(const std::string& title = "断网", CategoryId category = {}) {
        ticket::NewTicket n;
        n.title = title;
        n.description = "光猫红灯";
        n.channel = "phone";
        n.priority = Priority::normal;
        n.category_id = category ? category : category_;
        n.customer_id = customer_;
        n.is_accepted = true;
        const auto made = by(agent(), [&](Unit& unit) { return ticket::open(unit, codes_, n); });
        EXPECT_TRUE(made) << (made ? "" : made.error().kind.code);
        return made->ticket_id;
    }
    ticket::Ticket seen(TicketId id) {
        return *store_->read(system_actor(),
                             [&](Unit& unit) -> Result<ticket::Ticket> { return *ticket::find(unit, id); });
    }
    static RuleAction set_priority(Priority priority) {
        RuleAction a;
        a.priority = priority;
        return a;
    }
    static RuleAction add_tag(const std::string& tag) {
        RuleAction a;
        a.add_tags = {tag};
        return a;
    }
    static RuleAction note(const std::string& text) {
        RuleAction a;
        a.kind = ActionKind::add_note;
        a.text = text;
        return a;
    }
    static RuleAction webhook(const std::string& url) {
        RuleAction a;
        a.kind = ActionKind::webhook;
        a.url = url;
        a.secret = "0123456789abcdef";
        return a;
    }
    static RuleDraft trigger(std::string name, std::vector<std::string> events, std::vector<Condition> all,
                             std::vector<RuleAction> actions) {
        RuleDraft d;
        d.name = std::move(name);
        d.is_active = true;
        d.definition.events = std::move(events);
        d.definition.conditions.all = std::move(all);
        d.definition.actions = std::move(actions);
        return d;
    }
    Rule add(const RuleDraft& draft) {
        const auto made = by(manager(), [&](Unit& unit) { return create_rule(unit, book_, draft); });
        EXPECT_TRUE(made) << (made ? "" : made.error().kind.code);
        return made->rule;
    }
    std::vector<RunView> runs() {
        return read([&](Unit& unit) -> Result<RunPage> { return list_runs(unit, {}, {}, 100); })->items;
    }
    // What is due, as the worker would.
    void run_timers() {
        timer::Worker worker{
            *store_,
            {{std::string{schedule_timer},
              [this](Unit& unit, const timer::Due& due) {
                  on_schedule(unit, RuleId{due.subject_id}, book_);
              }},
             {std::string{trim_timer}, [](Unit& unit, const timer::Due&) { on_trim(unit); }}}};
        worker.run_due();
    }

    ManualClock clock_{*from_iso("2026-03-02T01:00:00Z")};
    FieldCipher cipher_{FieldCipher::Key{1, 2, 3}};
    RuleBook book_{cipher_, Policy{.allows_private_targets = true}};
    std::unique_ptr<Store> store_;
    ticket::CodeSource codes_{'A', "Asia/Shanghai"};
    OrganizationId root_, east_, west_;
    CategoryId category_, complaint_;
    UserId agent_id_, lead_id_, manager_id_;
    customer::CustomerId customer_;
};

}  // namespace bihuan::automation
