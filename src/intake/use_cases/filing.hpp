// What taking in by machine and by hand do the same way.
#pragma once

#include "file/calls.hpp"
#include "intake/use_cases/use_cases.hpp"
#include "ticket/types.hpp"

namespace bihuan::intake {

constexpr std::string_view file_owner = "intake";

// The step as the table says; one that it does not know is a bug.
void go(Arrival& arrival, Action action, std::string_view why);
void tell_of(Unit& unit, const Arrival& arrival);
// The customers whose address, number or code it is, at most two: more than one is "several" in any case.
std::vector<CustomerId> customers_of(Unit& unit, const Context& context, std::string_view sender);
bool is_of(Unit& unit, CustomerId owner, std::span<const CustomerId> customers);
// Acts as the customer, by the rules that hold for customers, and is itself again when it goes.
class AsCustomer {
  public:
    AsCustomer(Unit& unit, CustomerId customer);
    ~AsCustomer();
    AsCustomer(const AsCustomer&) = delete;

  private:
    Unit& unit_;
    const Actor before_;
};
std::string words_for_ticket(const Arrival& arrival, std::span<const std::string> file_names);
// Filed with this ticket: the row's values, and the record of the contact (4.3.1).
Done file_with(Unit& unit, const Context& context, Arrival& arrival, const ticket::Ticket& ticket,
               std::span<const file::FileFacts> files);
// Words and files end.
void forget_whole(Unit& unit, const file::Shelf& shelf, ArrivalId id);
void acknowledge(Unit& unit, const Context& context, const Arrival& arrival, const ticket::Ticket& ticket);

}  // namespace bihuan::intake
