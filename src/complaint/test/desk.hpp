// A desk for the tests, on SQLite always and on PostgreSQL where BIHUAN_TEST_POSTGRES names a server whose
// database may be emptied: two cities, an agent, a second agent, a lead, a manager, customers of both cities.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <memory>
#include <string>

#include "base/crypto.hpp"
#include "base/test/code_of.hpp"
#include "complaint/use_cases/use_cases.hpp"
#include "customer/calls.hpp"
#include "identity/calls.hpp"
#include "sla/calls.hpp"
#include "standard/calls.hpp"
#include "store/test/postgres.hpp"
#include "ticket/calls.hpp"

namespace bihuan {
std::span<const Migration> standard_migrations();
std::span<const Migration> identity_migrations();
std::span<const Migration> customer_migrations();
std::span<const Migration> keys_migrations();
std::span<const Migration> duty_migrations();
std::span<const Migration> timer_migrations();
std::span<const Migration> sla_migrations();
std::span<const Migration> suggest_migrations();
std::span<const Migration> ticket_migrations();
std::span<const Migration> complaint_migrations();
}  // namespace bihuan

namespace bihuan::complaint {

using namespace std::chrono_literals;

class ComplaintDesk : public testing::TestWithParam<const char*> {
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
              duty_migrations(), timer_migrations(), sla_migrations(), suggest_migrations(),
              ticket_migrations(), complaint_migrations()})
            migrations.insert(migrations.end(), part.begin(), part.end());
        store_ = open_store(settings, migrations, clock_);
        store_->hear(complaint::hear);
        store_->guard(complaint::guard);
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
            standard::seed(unit, [&](std::string_view) { return root_.number; });
            const auto person = [&](const char* name, OrganizationId where, identity::Role role) {
                identity::NewAccount account;
                account.username = account.display_name = name;
                account.password_hash = "x";
                account.posts = {{where, role}};
                return identity::ensure_user(unit, account);
            };
            agent_ = actor(person("agent", root_, identity::Role::agent), "agent", root_);
            other_ = actor(person("other", root_, identity::Role::agent), "agent", root_);
            lead_ = actor(person("lead", root_, identity::Role::team_lead), "team_lead", root_);
            manager_ = actor(person("manager", root_, identity::Role::manager), "manager", root_);
            far_ = actor(person("far", west_, identity::Role::agent), "agent", west_);
            for (int i = 0; i < 9; ++i) {
                customer::NewCustomerRecord record;
                record.name = "客户" + std::to_string(i);
                record.contact_points.push_back({"mobile", "1380000000" + std::to_string(i)});
                record.organization_id = (i < 7 ? east_ : west_).number;
                customers_.push_back(*customer::add_customer(unit, cipher_, record));
            }
            return {};
        }));
    }

    Actor actor(UserId id, const char* role, OrganizationId where) {
        Actor a;
        a.user_id = id.number;
        a.name = role;
        a.roles = {role};
        using enum Permission;
        for (const auto p : {ticket_read, ticket_create, ticket_handle, ticket_close, ticket_reopen})
            a.permissions.set(static_cast<std::size_t>(p));
        if (std::string_view{role} != "agent")
            for (const auto p : {ticket_assign, ticket_cancel, ticket_bulk})
                a.permissions.set(static_cast<std::size_t>(p));
        std::vector<std::int64_t> scope{where.number};
        if (where == root_) scope = {root_.number, east_.number, west_.number};
        std::ranges::sort(scope);
        a.home_organization_id = where.number;
        a.scope = std::make_shared<const std::vector<std::int64_t>>(std::move(scope));
        return a;
    }

    template <class F>
    auto by(const Actor& actor, F use) {
        clock_.advance(5ms);
        return store_->write(actor, use);
    }
    struct Wanted {
        int customer = -1;  // none
        const char* category = "complaint.billing";
        const char* channel = "phone";
        const char* title = "多收费";
    };
    TicketId open(const Wanted& wanted) {
        const auto made = by(agent_, [&](Unit& unit) {
            ticket::NewTicket n;
            n.title = wanted.title;
            n.channel = wanted.channel;
            n.category_id = standard::category_by_code(unit, wanted.category)->category_id;
            if (wanted.customer >= 0)
                n.customer_id = customers_.at(static_cast<std::size_t>(wanted.customer));
            n.is_accepted = true;
            return ticket::open(unit, codes_, n);
        });
        EXPECT_TRUE(made);
        return made ? made->ticket_id : TicketId{};
    }
    TicketId open(int customer, const char* category = "complaint.billing") {
        return open({.customer = customer, .category = category});
    }
    Result<ticket::Ticket> act(const Actor& actor, TicketId id, ticket::Action action,
                               ticket::StepFacts facts = {}) {
        return by(actor, [&](Unit& unit) { return ticket::act(unit, id, action, facts); });
    }
    ticket::Ticket ticket_of(TicketId id) {
        return *store_->read(system_actor(), [&](Unit& unit) -> Result<ticket::Ticket> {
            return ticket::find(unit, id).value();
        });
    }
    ComplaintView view(const Actor& actor, TicketId id) {
        return *store_->read(actor, [&](Unit& unit) { return get_complaint(unit, id); });
    }
    Complaint row(TicketId id) { return view(system(), id).complaint; }
    Target at(TicketId id) { return {id, row(id).version}; }
    static Actor system() { return system_actor(); }

    // The steps up to a proposal, as the agent.
    Result<ComplaintView> propose(TicketId id, const char* redress = "apology",
                                  std::optional<std::int64_t> fen = {}) {
        const auto target = at(id);
        const auto found = by(agent_, [&](Unit& unit) {
            return record_investigation(unit, target, {"查明计费有误", "ours", "system"});
        });
        if (!found) return found;
        return by(agent_, [&](Unit& unit) {
            return propose_settlement(unit, {id, found->complaint.version}, {"退还并致歉", redress, fen});
        });
    }

    ManualClock clock_{*from_iso("2026-03-02T01:00:00Z")};
    FieldCipher cipher_{FieldCipher::Key{1, 2, 3}};
    std::unique_ptr<Store> store_;
    ticket::CodeSource codes_{'A', "Asia/Shanghai"};
    OrganizationId root_, east_, west_;
    Actor agent_, other_, lead_, manager_, far_;
    std::vector<CustomerId> customers_;
};

}  // namespace bihuan::complaint
