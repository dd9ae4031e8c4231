// Demo data: an organisation, logins, customers, and tickets whose past was lived by the rules of the closed
// loop. The same count at the same moment makes the same data.
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <unordered_map>

#include "app/demo_bookings.hpp"
#include "app/demo_calls.hpp"
#include "app/demo_chats.hpp"
#include "app/demo_complaints.hpp"
#include "app/demo_contacts.hpp"
#include "app/demo_counter.hpp"
#include "app/demo_intake.hpp"
#include "app/demo_life.hpp"
#include "app/demo_messages.hpp"
#include "app/demo_privacy.hpp"
#include "app/demo_tasks.hpp"
#include "app/demo_texts.hpp"
#include "app/program.hpp"
#include "customer/calls.hpp"
#include "duty/calls.hpp"
#include "identity/calls.hpp"
#include "knowledge/calls.hpp"
#include "sla/calls.hpp"
#include "standard/calls.hpp"
#include "tone/calls.hpp"

namespace bihuan {
namespace {

using demo::Chance;
using demo::filled;
using demo::live;
using demo::Person;
using std::chrono::hours;

constexpr std::int64_t customers_max = 5000;
constexpr std::int64_t tickets_in_a_unit = 500;

struct DemoCustomer {
    customer::CustomerId customer_id;
    std::vector<customer::HeldServiceWords> services;
    bool is_jiangcheng = true;
};
struct World {
    std::unordered_map<std::string, identity::OrganizationId> units;
    std::unordered_map<std::string, Person> people;  // by username
    std::unordered_map<std::string_view, standard::Category> categories;
    std::vector<DemoCustomer> customers;
};

// May do everything, as whoever it is: the past is told, not permitted.
Actor past_actor(const demo::Login& login, identity::UserId id) {
    auto actor = system_actor();
    actor.user_id = id.number;
    actor.name = login.name;
    actor.roles = {std::string{login.role}};
    return actor;
}

void make_organization(Unit& unit, World& world) {
    std::int64_t position = 0;
    for (const auto& one : demo::units()) {
        identity::Organization wanted;
        if (!one.parent.empty()) wanted.parent_id = world.units.at(std::string{one.parent});
        wanted.code = one.code;
        wanted.name_zh = one.name_zh;
        wanted.name_en = one.name_en;
        wanted.kind = one.kind;
        wanted.position = position++;
        world.units[std::string{one.code}] = identity::ensure_organization(unit, wanted);
    }
    standard::seed(unit, [&](std::string_view code) {
        const auto found = world.units.find(std::string{code});
        return found == world.units.end() ? std::int64_t{0} : found->second.number;
    });
}

void make_people(Unit& unit, World& world, const std::string& hash) {
    for (const auto& login : demo::logins()) {
        const auto organization_id = world.units.at(std::string{login.unit});
        identity::NewAccount wanted;
        wanted.username = login.username;
        wanted.display_name = login.name;
        wanted.password_hash = hash;
        wanted.posts = {{organization_id, *identity::role_from_text(login.role)}};
        wanted.must_change_password = wanted.has_known_password = true;
        const auto id = identity::ensure_user(unit, wanted);
        world.people[std::string{login.username}] = {past_actor(login, id), std::string{login.unit},
                                                     organization_id};
    }
}

// 5.4.4: what each team is able to do; presence they declare themselves.
void give_skills(Unit& unit, const World& world) {
    const auto skills_of = [](std::string_view team) -> std::vector<duty::Skill> {
        if (team.ends_with("broadband")) return {{"broadband", 3, {}}, {"leased_line", 2, {}}};
        if (team.ends_with("mobile")) return {{"mobile", 3, {}}};
        if (team.ends_with("field")) return {{"field", 3, {}}, {"broadband", 2, {}}};
        if (team.ends_with("service")) return {{"complaint", 1, {}}, {"vip", 1, {}}};
        if (team.ends_with("complaint")) return {{"complaint", 3, {}}, {"vip", 2, {}}};
        if (team.ends_with("intake")) return {{"broadband", 1, {}}, {"mobile", 1, {}}, {"vip", 1, {}}};
        return {};
    };
    for (const auto& [name, person] : world.people)
        if (const auto skills = skills_of(person.unit); !skills.empty())
            duty::set_skills(unit, identity::UserId{person.actor.user_id}, skills);
}

// Today and the six days after it, 08:00 to 20:00 in Shanghai.
void make_roster(Unit& unit, const World& world) {
    const auto today = std::chrono::floor<std::chrono::days>(unit.now);
    for (const auto& [name, person] : world.people) {
        if (!person.actor.roles.empty() && person.actor.roles.front() != "agent" &&
            person.actor.roles.front() != "field_engineer")
            continue;
        for (int day = 0; day < 7; ++day) {
            const auto begin = today + std::chrono::days{day};
            (void)duty::add_shift(unit, identity::UserId{person.actor.user_id}, begin,
                                  begin + std::chrono::hours{12});
        }
    }
}

customer::NewCustomerRecord customer_record(Chance& chance, std::int64_t number, bool is_english,
                                            std::string_view preferred_channel) {
    customer::NewCustomerRecord out;
    out.name = is_english
                   ? std::string{chance.any(demo::english_names())}
                   : std::string{chance.any(demo::surnames())} + std::string{chance.any(demo::given_names())};
    if (is_english) out.preferred_language = "en";
    out.segment = chance.percent(6) ? "vip" : chance.percent(10) ? "new" : "ordinary";
    out.preferred_channel = preferred_channel;
    // Numbers nobody has: 199 0000 0000 onward.
    out.contact_points.push_back({"mobile", fmt::format("199{:08}", number)});
    if (chance.percent(30)) out.contact_points.push_back({"email", fmt::format("c{}@example.com", number)});
    out.services.push_back(
        {"mobile", fmt::format("199{:08}", number), std::string{chance.any(demo::plans())}});
    if (chance.percent(70))
        out.services.push_back(
            {"broadband", fmt::format("KD{:07}", number), std::string{chance.any(demo::plans())}});
    out.province = "江南省";
    out.city = number % 2 == 0 ? "江城" : "云州";
    out.address_detail = is_english ? std::string{chance.any(demo::english_places())}
                                    : std::string{chance.any(demo::places())};
    return out;
}

DemoCustomer add_customer(Unit& unit, const Program& program, const World& world,
                          customer::NewCustomerRecord record) {
    DemoCustomer out;
    out.is_jiangcheng = record.city == "江城";
    record.organization_id = world.units.at(out.is_jiangcheng ? "jiangcheng" : "yunzhou").number;
    out.customer_id = must_have(customer::add_customer(unit, program.cipher, record));
    out.services = customer::held_services(unit, out.customer_id);
    return out;
}

// The team of the customer's city that works on this kind.
std::string handler_of(std::string_view category, bool is_jiangcheng, Chance& chance) {
    const std::string city = is_jiangcheng ? "jc." : "yz.";
    if (category.starts_with("complaint")) return chance.percent(60) ? "complaint" : city + "service";
    if (category.starts_with("fault.mobile")) return city + "mobile";
    if (category.starts_with("fault")) return chance.percent(40) ? city + "field" : city + "broadband";
    if (chance.percent(50)) return city + "service";
    return chance.percent(50) ? "agent" : chance.percent(60) ? "agent2" : "lead";
}

const standard::Category& category_for(const World& world, std::string_view code) {
    for (;;) {
        if (const auto found = world.categories.find(code); found != world.categories.end())
            return found->second;
        const auto dot = code.rfind('.');
        must(dot != code.npos);
        code = code.substr(0, dot);
    }
}

constexpr std::array channels{"phone",  "phone",  "phone",  "phone",     "app",     "app",
                              "wechat", "wechat", "portal", "online",    "counter", "sms",
                              "email",  "kiosk",  "visit",  "regulator", "media"};

// What has been closed was explained before.
void explain_delays(Unit& unit, Chance& chance, const ticket::ImportedTicket& wanted, ticket::TicketId id) {
    const bool is_closed = !wanted.steps.empty() && (wanted.steps.back().action == ticket::Action::close ||
                                                     wanted.steps.back().action == ticket::Action::archive);
    if (!is_closed) return;
    constexpr std::array reasons{std::pair{"volume", "当日报障量突增，已增派人员"},
                                 std::pair{"resource", "当班人手不足，已协调支援"},
                                 std::pair{"access", "多次联系未能约定上门时间"}};
    const auto& [code, words] = reasons.at(chance.percent(50) ? 0 : chance.percent(50) ? 1 : 2);
    using enum sla::ClockKind;
    for (const auto clock : {accept, respond, resolve, feedback, follow_up})
        sla::explain_breach(unit, {"ticket", id.number}, {clock, code, words, wanted.steps.back().at});
}

ticket::ImportedTicket make_ticket(const World& world, Chance& chance, Instant opened_at, Instant now) {
    const auto& words = chance.any(demo::templates());
    // The one who can sign in asks now and then, so that the portal has a history to show.
    const auto& customer = chance.percent(1) ? world.customers.front() : chance.any(world.customers);
    const auto& category = category_for(world, words.category);
    const auto& owner = world.people.at(chance.percent(50)   ? "agent"
                                        : chance.percent(60) ? "agent2"
                                                             : "agent3");
    const auto& handler = world.people.at(handler_of(words.category, customer.is_jiangcheng, chance));
    ticket::ImportedTicket t;
    t.has_clocks = true;
    t.title = filled(words.title, chance, words.is_english);
    t.description = filled(words.description, chance, words.is_english);
    t.channel = chance.any(channels);
    t.priority = ticket::priority_from_text(category.default_priority).value_or(ticket::Priority::normal);
    if (chance.percent(5)) t.priority = ticket::Priority::urgent;
    t.category_id = category.category_id;
    t.customer_id = customer.customer_id;
    if (!customer.services.empty() && chance.percent(70))
        t.held_service_id = chance.any(customer.services).held_service_id;
    t.organization_id = identity::OrganizationId{category.default_organization_id};
    if (!t.organization_id) t.organization_id = owner.organization_id;
    t.owner_id = identity::UserId{owner.actor.user_id};
    if (chance.percent(22)) t.tags.emplace_back(chance.any(demo::tags()));
    t.opened_at = opened_at;
    t.opened_by = owner.actor;
    auto customer_actor = system_actor();
    customer_actor.customer_id = customer.customer_id.number;
    customer_actor.name = words.is_english ? "Customer" : "客户";
    customer_actor.roles = {"customer"};
    live(t, words, owner, handler, customer_actor, chance, now);
    return t;
}

// Sixty days, busier by day than by night, in order of time.
std::vector<Instant> opening_moments(Chance& chance, std::int64_t count, Instant now) {
    std::vector<Instant> out;
    out.reserve(static_cast<std::size_t>(count));
    constexpr std::int64_t seconds = 60LL * 86'400;
    while (static_cast<std::int64_t>(out.size()) < count) {
        const auto at = now - std::chrono::seconds{1 + chance.below(seconds)};
        const auto hour = (at.time_since_epoch() / hours{1} + 8) % 24;
        if ((hour < 8 || hour > 21) && !chance.percent(12)) continue;
        out.push_back(at);
    }
    std::ranges::sort(out);
    return out;
}

// 3.3.4: what is handled now waits for others here and there.
void ask_units(Program& p, const World& world) {
    std::vector<ticket::Ticket> handled;
    ticket::TicketFilter filter;
    filter.states = {ticket::State::handling};
    filter.sort = ticket::Sort::newest;
    filter.opened_from = p.clock.now() - hours{24 * 3};
    must_have(ticket::each_ticket(*p.store, system_actor(), filter,
                                  [&](const ticket::ExportRow& row) { handled.push_back(row.ticket); }));
    must_have(p.store->write(system_actor(), [&](Unit& unit) -> Result<bool> {
        demo::ask_units(unit, handled, world.people);
        return true;
    }));
}

}  // namespace

void make_demo(Program& p, DemoPart part, std::int64_t count) {
    const auto system = system_actor();
    Chance chance;
    World world;
    const bool is_there = must_have(p.store->read(
        system, [](Unit& unit) -> Result<bool> { return identity::root_organization(unit).has_value(); }));
    if (is_there) {
        fmt::print("the store has data already; nothing was added\n");
        return;
    }
    const auto hash = identity::hash_password(demo::password);
    must_have(p.store->write(system, [&](Unit& unit) -> Result<bool> {
        make_organization(unit, world);
        make_people(unit, world, hash);
        give_skills(unit, world);
        if (part == DemoPart::tickets) make_roster(unit, world);
        demo::make_bookable(unit, world.people);
        const auto hall_unit = world.units.at("jiangcheng.service");
        const auto user = [&](const char* name) {
            return identity::UserId{world.people.at(name).actor.user_id};
        };
        TRY_DONE(knowledge::add_first_articles(unit, user("trainer"), user("manager")));
        demo::make_machine(unit, hash, hall_unit, identity::Role::kiosk, "kiosk", "城东营业厅取号机");
        demo::make_machine(unit, hash, hall_unit, identity::Role::telephone_switch, "switch", "话务平台");
        demo::make_lines(unit, p, world.people);
        // The customer who can sign in.
        auto record = customer_record(chance, 0, false, "app");
        record.name = "张建国";
        record.segment = "vip";
        world.customers.push_back(add_customer(unit, p, world, record));
        identity::NewAccount login;
        login.username = "customer";
        login.display_name = "张建国";
        login.password_hash = hash;
        login.customer_id = world.customers.front().customer_id.number;
        login.must_change_password = login.has_known_password = true;
        identity::ensure_user(unit, login);
        for (const auto& one : demo::templates())
            for (auto code = one.category;;) {
                if (const auto found = standard::category_by_code(unit, code)) {
                    world.categories.emplace(code, *found);
                    break;
                }
                code = code.substr(0, code.rfind('.'));
            }
        return true;
    }));
    if (part == DemoPart::base) return;

    const auto customers = std::clamp<std::int64_t>(count / 5, 20, customers_max);
    must_have(p.store->write(system, [&](Unit& unit) -> Result<bool> {
        for (std::int64_t i = 1; i < customers; ++i)
            world.customers.push_back(
                add_customer(unit, p, world, customer_record(chance, i, chance.percent(12), "phone")));
        return true;
    }));
    const auto now = p.clock.now();
    const auto moments = opening_moments(chance, count, now);
    const bool is_terminal = ::isatty(STDERR_FILENO) == 1;
    for (std::int64_t done = 0; done < count; done += tickets_in_a_unit) {
        const auto end = std::min(done + tickets_in_a_unit, count);
        must_have(p.store->write(system, [&](Unit& unit) -> Result<bool> {
            for (auto i = done; i < end; ++i) {
                const auto wanted = make_ticket(world, chance, moments[static_cast<std::size_t>(i)], now);
                TRY(const auto made, ticket::import_ticket(unit, p.codes, wanted));
                explain_delays(unit, chance, wanted, made.ticket_id);
            }
            return true;
        }));
        if (is_terminal) fmt::print(stderr, "\rdemo tickets: {} of {}", end, count);
    }
    if (is_terminal) fmt::print(stderr, "\n");
    ask_units(p, world);
    must_have(p.store->write(system, [&](Unit& unit) -> Result<bool> {
        const auto root = identity::root_organization(unit)->organization_id;
        for (const auto& t :
             ticket::list(unit, {.organization_id = root, .is_only_open = true, .limit = 400}))
            tone::listen_to_imported(unit, t);
        return true;
    }));
    std::vector<customer::CustomerId> at_home;
    for (const auto& one : world.customers)
        if (one.is_jiangcheng) at_home.push_back(one.customer_id);
    demo::remember_visits(p, world.people, at_home);
    demo::book_visits(p, world.people, at_home);
    demo::fill_calls(p);
    demo::fill_hall(p, world.people, at_home);
    demo::make_contacts(p, world.people);
    // After the past, which no rule of today has lived.
    must_have(p.store->write(system, [&](Unit& unit) -> Result<bool> {
        TRY_DONE(
            automation::add_demo(unit, p.rules, identity::root_organization(unit)->organization_id.number));
        demo::ComplaintCast cast{world.people.at("agent").actor,
                                 world.people.at("complaint").actor,
                                 world.people.at("lead").actor,
                                 world.people.at("manager").actor,
                                 {}};
        for (const auto& one : world.customers)
            if (one.is_jiangcheng) cast.customers.push_back(one.customer_id);
        return demo::make_complaints(unit, p.codes, cast);
    }));
    must_have(p.store->write(system, [&](Unit& unit) -> Result<bool> {
        demo::work_on_complaints(unit, world.people.at("complaint").actor, world.people.at("manager").actor);
        return true;
    }));
    must_have(p.store->write(system, [&](Unit& unit) -> Result<bool> {
        std::vector<customer::CustomerId> first;
        for (const auto& one : world.customers)
            if (first.size() < 12) first.push_back(one.customer_id);
        std::vector<std::string> codes;
        for (const auto& [id, words] : customer::customer_words(unit, first)) codes.push_back(words.code);
        return demo::make_privacy(unit, p.privacy_context(), world.people.at("admin").actor,
                                  world.people.at("manager").actor, codes);
    }));
    must_have(p.store->write(system, [&](Unit& unit) -> Result<bool> {
        demo::make_messages(unit, p.message_context());
        demo::make_arrivals(unit, p.intake_context());
        std::vector<customer::CustomerId> here;
        for (std::size_t i = 0; i < std::min<std::size_t>(5, world.customers.size()); ++i)
            here.push_back(world.customers[i].customer_id);
        // Not of the demo login, who may open one of their own.
        auto vips = customer::ids_of(unit, "vip", {}, here.front(), 2);
        TRY_DONE(demo::make_chats(unit, p, world.people, vips, here));
        return true;
    }));
    // A handful of tickets teaches nothing; then nothing is suggested.
    if (const auto report = ticket::train_model(*p.store, 1))
        fmt::print("text model: learnt from {} closed tickets, right in {:.0f} % by cross-validation\n",
                   report->examples, report->accuracy * 100);
}

}  // namespace bihuan
