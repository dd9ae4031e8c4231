// The tables of customer. Seals on the way in, opens on the way out; nobody else does either.
#pragma once

#include <span>
#include <stdexcept>
#include <unordered_map>

#include "customer/domain/customer.hpp"
#include "customer/domain/customer_rules.hpp"
#include "keys/calls.hpp"
#include "store/keeper.hpp"
#include "store/store.hpp"

namespace bihuan::customer {

// A value that does not open: another key, or a changed row.
struct SealedValueBroken : std::runtime_error {
    using std::runtime_error::runtime_error;
};

inline constexpr KeptTable looks{.what = "customer.look",
                                 .table = "customer_event",
                                 .id = "customer_event_id",
                                 .at = {},
                                 .customer = "customer_id",
                                 .condition = "kind = 'revealed'"};

class CustomerStore {
  public:
    CustomerStore(Unit& unit, const FieldCipher& cipher) : unit_{unit}, sealer_{unit, cipher} {}

    std::optional<Customer> find(CustomerId id);  // in clear, with contact points and services
    void add(const Customer& customer);
    bool save(const Customer& customer,
              std::int64_t expected_version);  // all of it; false: somebody was faster
    void mark_merged(CustomerId from,
                     CustomerId into);  // chains flattened, look-up handed over by save of the survivor
    std::vector<CustomerBrief> search(const std::vector<LookupKey>& keys, const std::string& segment,
                                      CustomerId after, std::int64_t limit);
    std::unordered_map<CustomerId, std::string> names(std::span<const CustomerId> ids);  // in clear
    std::vector<CustomerBrief> newest(const std::string& segment, CustomerId after, std::int64_t limit);
    std::optional<CustomerBrief> by_code(std::string_view code);
    std::vector<CustomerId> by_keys(const std::vector<LookupKey>& any_of, std::int64_t limit);
    // Records behind `after` that another key than the active one has sealed, locked until the commit.
    std::vector<CustomerId> to_reseal(CustomerId after, std::int64_t limit);
    // All of it under the active key; its version stays, since nothing of it has changed.
    void reseal(const Customer& customer);
    void forget(
        const Customer& blank);  // writes an emptied record whatever its version, and words of its history
    void add_event(CustomerId id, const CustomerEvent& event);
    std::vector<CustomerEvent> events(std::span<const CustomerId> ids, CustomerEventId after,
                                      std::int64_t limit);

  private:
    void write_parts(const Customer& customer);
    std::vector<std::string> tokens_of(const LookupKey& key) const;
    std::string seal(std::string_view value, std::string_view context, std::int64_t id) const;
    std::string open(const Row& row, std::string_view column, std::string_view context,
                     std::int64_t id) const;
    Unit& unit_;
    const keys::Sealer sealer_;
};

// What a unit read of a customer it does not read again: each module that writes of them asks by itself.
struct WordsReadHere {
    std::unordered_map<CustomerId, std::optional<CustomerWords>> of;
};

// What needs no key.
std::optional<Instant> find_changed_at(Unit& unit, CustomerId id);
std::optional<CustomerBrief> find_brief(Unit& unit, CustomerId id);
std::unordered_map<CustomerId, CustomerWords> find_words(Unit& unit, std::span<const CustomerId> ids);
std::optional<CustomerId> find_code(Unit& unit, std::string_view code);
std::vector<CustomerId> customer_ids(Unit& unit, std::string_view segment, std::string_view city,
                                     CustomerId after, std::int64_t limit);
std::vector<CustomerId> find_merged(Unit& unit, CustomerId id);
std::vector<HeldServiceWords> find_services(Unit& unit, CustomerId customer);
std::optional<HeldServiceWords> find_service(Unit& unit, HeldServiceId id);
std::int64_t count_under(Unit& unit, keys::KeyId key);

}  // namespace bihuan::customer
