// Turns in a hall as a person may read them. A number with nobody's name stays for the figures.
#include "counter/calls.hpp"
#include "store/id_list.hpp"

namespace bihuan::counter {
namespace {

std::vector<PersonalThing> told(Unit& unit, std::span<const std::int64_t> customers, std::int64_t limit) {
    const IdList list{unit, customers};
    const auto text = "select turn_id, number, queue, state, taken_at from counter_turn where " +
                      list.holds("customer_id") + " order by turn_id desc limit :limit";
    return unit.all(Sql{"counter_turn.of_person", text}, {list.bind(), {"limit", limit}}, [](const Row& row) {
        return PersonalThing{row.instant("taken_at"),
                             {{"number", row.text("number")}, {"state", row.text("state")}}};
    });
}

void erase(Unit& unit, std::span<const std::int64_t> customers) {
    const IdList list{unit, customers};
    const auto text = "update counter_turn set customer_id = null where " + list.holds("customer_id");
    unit.run(Sql{"counter_turn.forget_person", text}, {list.bind()});
}

}  // namespace

PersonalPart personal_part() { return {.what = "turns", .tell = told, .erase = erase}; }

}  // namespace bihuan::counter
