// Who and what can be booked, and their agendas.
#pragma once

#include <span>
#include <unordered_map>
#include <vector>

#include "appointment/domain/agenda.hpp"
#include "store/store.hpp"

namespace bihuan::appointment {

struct Person {
    UserId user_id;
    OrganizationId organization_id;    // that offers them
    std::string districts;             // where they go, with commas around each; "" everywhere
    std::optional<Position> position;  // where their day begins
    bool is_active = true;
    std::int64_t version = 0;
};
struct ServicePoint {  // a hall with windows
    PlaceId place_id;
    std::string code, name_zh, name_en;
    OrganizationId organization_id;
    std::string calendar, address;
    std::optional<Position> position;
    bool is_active = true;
    std::int64_t version = 0;
};
struct Resource {
    ResourceId resource_id;
    std::string kind;  // window, or a kind of equipment of the standard
    std::string code, name;
    PlaceId place_id;
    OrganizationId organization_id;
    bool is_active = true;
    std::int64_t version = 0;
};

class ResourceStore {
  public:
    explicit ResourceStore(Unit& unit) : unit_{unit} {}

    // Active ones of these units who go to the district; "": whoever.
    std::vector<Person> people(std::span<const std::int64_t> organizations, std::string_view district);
    std::vector<Person> all_people(std::span<const std::int64_t> organizations, bool is_everywhere,
                                   UserId after, std::int64_t limit);
    std::vector<Person> people_of(std::span<const std::int64_t> ids);
    std::optional<Person> find_person(UserId id);
    bool save_person(const Person& person);  // false: somebody was faster

    std::vector<ServicePoint> places(bool is_only_active);
    std::optional<ServicePoint> find_place(PlaceId id);
    bool save_place(const ServicePoint& place);  // false: somebody was faster, or the code is taken
    bool has_place_code(std::string_view code, PlaceId other_than);

    std::vector<Resource> windows(PlaceId place);
    std::vector<Resource> equipment(std::span<const std::int64_t> organizations, std::string_view kind);
    std::vector<Resource> all_equipment(std::span<const std::int64_t> organizations, bool is_everywhere);
    std::optional<Resource> find_resource(ResourceId id);
    bool save_resource(const Resource& resource);

    // Those that have a row, in order of period. One statement.
    std::vector<Agenda> agendas(Kind kind, std::span<const std::int64_t> owners, std::int64_t from_period,
                                std::int64_t to_period);
    // By its version. False: somebody was faster, or, without waiting, holds it in a transaction of their own
    // that has not ended.
    bool save_agenda(const Agenda& agenda, bool is_waiting = true);

  private:
    Unit& unit_;
};

}  // namespace bihuan::appointment
