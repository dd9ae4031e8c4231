#include "app/demo_bookings.hpp"

#include <array>

#include "appointment/use_cases/use_cases.hpp"
#include "identity/calls.hpp"

namespace bihuan::demo {
namespace {

using appointment::Position;

// Two cities of nowhere; engineers begin at their depots.
constexpr Position jiangcheng{3198000, 11875000}, yunzhou{3236000, 11940000};

struct Wish {
    std::string_view service, symptom, address;
    std::int32_t north, east;  // of the city's centre, in units of a position
};
constexpr std::array wishes{
    Wish{"visit.repair", "光猫 LOS 灯闪红，完全断网", "江城区幸福路 12 号 2 栋 301", 1200, -800},
    Wish{"visit.repair", "电视卡顿，换过网线", "江城区滨江花园 5 栋 1802", -900, 1500},
    Wish{"visit.install", "千兆融合套餐", "江城区东湖路 7 号 4 单元 602", 2300, 600},
    Wish{"visit.repair", "无线信号差", "江城区学府街 33 号", -1500, -1900},
    Wish{"visit.install", "三百兆", "江城区锦绣里 9 栋 204", 400, 2600},
    Wish{"visit.repair", "晚上频繁掉线", "江城区长宁巷 18 号", -2600, 300},
    Wish{"counter.service", "过户", "", 0, 0},
    Wish{"counter.service", "合约到期咨询", "", 0, 0},
};

appointment::Data data_of(const Wish& wish) {
    appointment::Data out{{"contact", "19900000000"}};
    if (!wish.address.empty()) out.emplace("address", wish.address);
    out.emplace(wish.service == "visit.install"     ? "plan"
                : wish.service == "counter.service" ? "matter"
                                                    : "symptom",
                wish.symptom);
    return out;
}

}  // namespace

void make_bookable(Unit& unit, const People& people) {
    for (const auto& [name, person] : people) {
        const bool is_field = person.unit.ends_with("field"), is_clerk = person.unit.ends_with("service");
        if (!is_field && !is_clerk) continue;
        appointment::make_bookable(unit, appointment::UserId{person.actor.user_id}, person.organization_id,
                                   person.unit.starts_with("jiangcheng") ? jiangcheng : yunzhou);
    }
    for (const auto& [name, person] : people)
        if (person.unit.ends_with("service")) {
            const bool is_first = person.unit.starts_with("jiangcheng");
            appointment::ensure_place(
                unit, is_first ? "jc-east" : "yz-centre", is_first ? "江城城东营业厅" : "云州中心营业厅",
                is_first ? "Jiangcheng East hall" : "Yunzhou Centre hall", person.organization_id,
                is_first ? "江城区人民路 1 号" : "云州区中山路 88 号", 3);
        }
}

void book_visits(Program& p, const People& people, std::span<const customer::CustomerId> customers) {
    const auto& agent = people.at("agent").actor;
    const auto& field = people.at("jc.field");
    const auto hands = p.booking_hands();
    std::size_t next = 0;
    for (const auto& wish : wishes) {
        if (next == customers.size()) return;
        const auto customer = customers[next++];
        // A refusal is a full day or an hour too late: then there is one less.
        (void)p.store->write(agent, [&](Unit& unit) -> Result<bool> {
            appointment::NewAppointment wanted;
            wanted.service_type = wish.service;
            wanted.channel = "phone";
            wanted.customer_id = customer;
            wanted.data = data_of(wish);
            wanted.is_confirmed = true;
            appointment::SlotWish slot{
                .service_type = wanted.service_type, .organization_id = field.organization_id, .days = 3};
            if (wish.address.empty()) {
                for (const auto& one : appointment::list_places(unit))
                    if (one.code == "jc-east") slot.place_id = wanted.place_id = one.place_id;
            } else {
                wanted.organization_id = field.organization_id;
                wanted.position =
                    Position{jiangcheng.latitude + wish.north, jiangcheng.longitude + wish.east};
                slot.position = wanted.position;
            }
            TRY(const auto free, appointment::find_slots(unit, hands, slot));
            if (free.empty()) return false;
            const auto& one = free[std::min(next / 2, free.size() - 1)];
            wanted.chosen = appointment::Chosen{one.starts_at, one.choice, {}};
            TRY_DONE(appointment::create_appointment(unit, hands, wanted));
            return true;
        });
    }
}

void remember_visits(Program& p, const People& people, std::span<const customer::CustomerId> customers) {
    using appointment::State;
    struct Outcome {
        State state;
        std::string_view reason;
    };
    // Of twenty: mostly done, now and then not.
    constexpr std::array outcomes{Outcome{State::completed, {}},
                                  Outcome{State::completed, {}},
                                  Outcome{State::cancelled, "solved"},
                                  Outcome{State::completed, {}},
                                  Outcome{State::completed, {}},
                                  Outcome{State::completed, {}},
                                  Outcome{State::unfinished, "no_access"},
                                  Outcome{State::completed, {}},
                                  Outcome{State::cancelled, "time_unfit"},
                                  Outcome{State::completed, {}},
                                  Outcome{State::completed, {}},
                                  Outcome{State::no_show, {}},
                                  Outcome{State::completed, {}},
                                  Outcome{State::cancelled, "solved"},
                                  Outcome{State::completed, {}},
                                  Outcome{State::completed, {}},
                                  Outcome{State::unfinished, "line_fault"},
                                  Outcome{State::completed, {}},
                                  Outcome{State::cancelled, "not_needed"},
                                  Outcome{State::completed, {}}};
    constexpr int days = 13, a_day = 4;
    constexpr std::array services{std::string_view{"visit.repair"}, std::string_view{"visit.install"},
                                  std::string_view{"visit.repair"}};
    if (customers.empty()) return;
    const auto& field = people.at("jc.field");
    const auto hands = p.booking_hands();
    (void)p.store->write(system_actor(), [&](Unit& unit) -> Done {
        const auto today = std::chrono::floor<std::chrono::days>(unit.now);
        std::size_t n = 0;
        for (int day = days; day >= 1; --day)
            for (int k = 0; k < a_day; ++k, ++n) {
                const auto& outcome = outcomes[n % outcomes.size()];
                const auto start = today - std::chrono::days{day} + std::chrono::hours{1 + 2 * k};
                appointment::LivedBooking lived{
                    .service_type = std::string{services[n % services.size()]},
                    .customer_id = customers[n % customers.size()],
                    .organization_id = field.organization_id,
                    .user_id = appointment::UserId{field.actor.user_id},
                    .booked_at = start - std::chrono::hours{static_cast<int>(20 + n * 7 % 50)},
                    .starts_at = start,
                    .state = outcome.state,
                    .reason_code = std::string{outcome.reason},
                    .arrived_at = {}};
                // Nine of ten within the promised two hours.
                if (outcome.state == State::completed || outcome.state == State::unfinished)
                    lived.arrived_at =
                        start + std::chrono::minutes{static_cast<int>(n % 10 == 3 ? 135 : 10 + n * 13 % 100)};
                appointment::remember_booking(unit, hands, lived);
            }
        return {};
    });
}

}  // namespace bihuan::demo
