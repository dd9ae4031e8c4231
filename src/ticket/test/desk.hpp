// A desk for the tests, on SQLite always and on PostgreSQL where BIHUAN_TEST_POSTGRES names a server whose
// database may be emptied: an organisation of two cities, an agent, a lead, an engineer, a customer.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <memory>
#include <string>

#include "base/crypto.hpp"
#include "base/test/code_of.hpp"
#include "customer/calls.hpp"
#include "identity/calls.hpp"
#include "standard/calls.hpp"
#include "store/test/postgres.hpp"
#include "ticket/use_cases/use_cases.hpp"

namespace bihuan {
std::span<const Migration> standard_migrations();
std::span<const Migration> identity_migrations();
std::span<const Migration> customer_migrations();
std::span<const Migration> keys_migrations();
std::span<const Migration> file_migrations();
std::span<const Migration> duty_migrations();
std::span<const Migration> timer_migrations();
std::span<const Migration> sla_migrations();
std::span<const Migration> suggest_migrations();
std::span<const Migration> ticket_migrations();
}  // namespace bihuan

namespace bihuan::ticket {

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
              suggest_migrations(), ticket_migrations()})
            migrations.insert(migrations.end(), part.begin(), part.end());
        store_ = open_store(settings, migrations, clock_);
        folder_ = std::filesystem::temp_directory_path() / ("bihuan-desk-" + random_token(6));
        std::filesystem::create_directories(folder_);
        fill();
    }
    void TearDown() override {
        store_.reset();
        std::error_code ignored;
        std::filesystem::remove_all(folder_, ignored);
    }

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
    Actor client() {
        Actor a;
        a.user_id = 77;
        a.customer_id = customer_.number;
        a.name = "张三";
        a.roles = {"customer"};
        a.permissions.set(static_cast<std::size_t>(Permission::portal));
        return a;
    }

    template <class F>
    auto by(const Actor& actor, F use) {
        clock_.advance(std::chrono::milliseconds{5});
        return store_->write(actor, use);
    }
    NewTicket wanted(const std::string& title) {
        NewTicket n;
        n.title = title;
        n.description = "描述 " + title;
        n.channel = "phone";
        n.category_id = category_;
        n.customer_id = customer_;
        return n;
    }
    TicketView open(const Actor& actor, const std::string& title) {
        return *by(actor, [&](Unit& unit) { return open_ticket(unit, codes_, wanted(title)); });
    }
    Result<TicketView> act(const Actor& actor, const TicketView& on, Action action, StepFacts facts = {}) {
        return by(actor, [&](Unit& unit) {
            return act_on_ticket(unit, on.ticket.ticket_id, on.ticket.version, action, facts);
        });
    }
    std::vector<std::string> titles(const Actor& actor, const TicketFilter& filter, std::int64_t limit = 50) {
        std::vector<std::string> out;
        std::string after;
        do {
            const auto page =
                *store_->read(actor, [&](Unit& unit) { return list_tickets(unit, filter, after, limit); });
            for (const auto& item : page.items) out.push_back(item.ticket.title);
            after = page.next;
        } while (!after.empty());
        return out;
    }

    ManualClock clock_{*from_iso("2026-03-02T01:00:00Z")};
    FieldCipher cipher_{FieldCipher::Key{1, 2, 3}};
    std::unique_ptr<Store> store_;
    CodeSource codes_{'A', "Asia/Shanghai"};
    std::filesystem::path folder_;
    OrganizationId root_, east_, west_;
    CategoryId category_;
    UserId agent_id_, lead_id_, far_id_, trainer_id_;
    CustomerId customer_;
};

}  // namespace bihuan::ticket
