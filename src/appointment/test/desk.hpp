// A desk for the tests, on SQLite always and on PostgreSQL where BIHUAN_TEST_POSTGRES names a server whose
// database may be emptied: a city with two engineers and a counter, an agent, a lead, two customers.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <memory>
#include <string>

#include "appointment/use_cases/use_cases.hpp"
#include "base/test/code_of.hpp"
#include "customer/calls.hpp"
#include "duty/calls.hpp"
#include "identity/calls.hpp"
#include "standard/calls.hpp"
#include "store/test/postgres.hpp"
#include "task/calls.hpp"
#include "timer/calls.hpp"

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
}  // namespace bihuan

namespace bihuan::appointment {

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
              ticket_migrations(), task_migrations(), appointment_migrations()})
            migrations.insert(migrations.end(), part.begin(), part.end());
        store_ = open_store(settings, migrations, clock_);
        store_->guard(task::guard_ticket);
        store_->hear(task::hear_ticket);
        store_->hear([this](Unit& unit, const Event& event) { hear(unit, hands_, event); });
        timer::Handlers handlers;
        const auto on = [&](std::string_view kind, auto use) {
            handlers.emplace(std::string{kind}, [this, use](Unit& unit, const timer::Due& due) {
                use(unit, hands_, AppointmentId{due.subject_id});
            });
        };
        on(keep_timer, on_keep);
        on(remind_timer, on_remind);
        on(miss_timer, on_miss);
        handlers.emplace(std::string{wait_timer}, [this](Unit& unit, const timer::Due& due) {
            on_wait(unit, hands_, OrganizationId{due.subject_id});
        });
        worker_ = std::make_unique<timer::Worker>(*store_, std::move(handlers));
        fill();
    }
    void TearDown() override {
        worker_.reset();
        store_.reset();
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
            city_ = place(root_, "city");
            standard::ensure_version(unit);
            standard::seed(unit, [&](std::string_view) { return std::int64_t{0}; });
            broadband_ = standard::category_by_code(unit, "fault.broadband.down")->category_id;
            const auto person = [&](const char* name, identity::Role role) {
                identity::NewAccount account;
                account.username = account.display_name = name;
                account.password_hash = "x";
                account.posts = {{city_, role}};
                return identity::ensure_user(unit, account);
            };
            agent_id_ = person("agent", identity::Role::agent);
            lead_id_ = person("lead", identity::Role::team_lead);
            wang_ = person("wang", identity::Role::field_engineer);
            zhao_ = person("zhao", identity::Role::field_engineer);
            const std::array skills{duty::Skill{"field", 2, {}}, duty::Skill{"broadband", 2, {}}};
            for (const auto who : {wang_, zhao_}) duty::set_skills(unit, who, skills);
            for (const auto who : {wang_, zhao_, agent_id_}) make_bookable(unit, who, city_, {});
            // Monday to Friday, 09:00 to 17:00 in Shanghai; the clerk too.
            for (const auto who : {wang_, zhao_, agent_id_})
                for (int day = 0; day < 5; ++day) {
                    const auto from = monday_ + day * 24h + 1h;
                    if (!duty::add_shift(unit, who, from, from + 8h))
                        return refuse(ErrorKind{"test", Category::internal, "", ""});
                }
            hall_ = ensure_place(unit, "hall", "城东营业厅", "East hall", city_, "人民路 1 号", 1);
            const auto customer = [&](const char* name, const char* number, const char* segment) {
                customer::NewCustomerRecord record;
                record.name = name;
                record.segment = segment;
                record.contact_points.push_back({"mobile", number});
                return *customer::add_customer(unit, cipher_, record);
            };
            zhang_ = customer("张三", "13800001234", "ordinary");
            li_ = customer("李四", "13900005678", "ordinary");
            vip_ = customer("钱五", "13700009999", "vip");
            return {};
        });
        ASSERT_TRUE(done) << code_of(done.error());
    }

    Actor actor(UserId id, std::initializer_list<Permission> permissions) {
        Actor a;
        a.user_id = id.number;
        a.name = "user " + id.text();
        for (const auto p : permissions) a.permissions.set(static_cast<std::size_t>(p));
        a.home_organization_id = city_.number;
        a.scope = std::make_shared<const std::vector<std::int64_t>>(std::vector{city_.number});
        return a;
    }
    Actor agent() {
        using enum Permission;
        return actor(agent_id_, {ticket_read, ticket_create, ticket_handle});
    }
    Actor lead() {
        using enum Permission;
        return actor(lead_id_, {ticket_read, ticket_create, ticket_handle, ticket_assign, ticket_cancel});
    }
    Actor engineer(UserId id) {
        using enum Permission;
        return actor(id, {ticket_read, ticket_handle});
    }
    Actor of(CustomerId id) {
        Actor a;
        a.user_id = 900 + id.number % 90;
        a.customer_id = id.number;
        a.name = "customer";
        a.permissions.set(static_cast<std::size_t>(Permission::portal));
        return a;
    }
    template <class F>
    auto by(const Actor& actor, F use) {
        clock_.advance(5ms);
        return store_->write(actor, use);
    }
    Instant at(int day, std::chrono::minutes of_day) const {
        return monday_ + day * 24h + of_day - 8h;
    }  // Shanghai

    NewAppointment repair(CustomerId customer, std::optional<Instant> start = {}) {
        NewAppointment wanted;
        wanted.service_type = "visit.repair";
        wanted.channel = "phone";
        wanted.customer_id = customer;
        wanted.data = {
            {"address", "幸福路 88 号 3 栋 201"}, {"contact", "13800001234"}, {"symptom", "光猫红灯"}};
        if (start) {
            wanted.chosen = Chosen{*start, {}, {}};
            wanted.is_confirmed = true;
        }
        return wanted;
    }
    Result<AppointmentDetail> book(const Actor& who, const NewAppointment& wanted) {
        return by(who, [&](Unit& unit) { return create_appointment(unit, hands_, wanted); });
    }
    Result<AppointmentDetail> step(const Actor& who, const AppointmentDetail& on, Action action,
                                   const StepFacts& facts = {}) {
        return by(who, [&](Unit& unit) {
            return act_on_appointment(unit, hands_, on.view.appointment.appointment_id,
                                      on.view.appointment.version, action, facts);
        });
    }
    AppointmentDetail look(const AppointmentDetail& of) {
        return *store_->read(system_actor(), [&](Unit& unit) {
            return get_appointment(unit, hands_, of.view.appointment.appointment_id);
        });
    }
    std::vector<FreeSlot> slots(const SlotWish& wish, const Actor* who = nullptr) {
        return *store_->read(who ? *who : agent(),
                             [&](Unit& unit) { return find_slots(unit, hands_, wish); });
    }
    SlotWish repairs(Instant from, std::int64_t days = 1) {
        return {.service_type = "visit.repair", .organization_id = city_, .from = from, .days = days};
    }

    // Monday, 2 March 2026, 00:00 UTC; it is Monday 07:00 in Shanghai when tests begin.
    const Instant monday_ = *from_iso("2026-03-02T00:00:00Z");
    ManualClock clock_{*from_iso("2026-03-01T23:00:00Z")};
    FieldCipher cipher_{FieldCipher::Key{1, 2, 3}};
    ticket::CodeSource codes_{'A', "Asia/Shanghai"};
    Hands hands_{&cipher_, &codes_, "Asia/Shanghai"};
    std::unique_ptr<Store> store_;
    std::unique_ptr<timer::Worker> worker_;
    OrganizationId root_, city_;
    standard::CategoryId broadband_;
    UserId agent_id_, lead_id_, wang_, zhao_;
    CustomerId zhang_, li_, vip_;
    PlaceId hall_;
};

inline State state_of(const AppointmentDetail& detail) { return detail.view.appointment.state; }

}  // namespace bihuan::appointment
