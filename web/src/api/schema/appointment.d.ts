// Generated from api/appointment.yaml by `npm run api`. Do not edit.
export interface paths {
    "/service_types": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What can be booked by the standard in force, with what must be known first */
        get: operations["list_service_types"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/appointment_slots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Free times, soonest first */
        get: operations["find_appointment_slots"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/appointments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Appointments within the scope by their start, or newest first with those that have no time yet */
        get: operations["list_appointments"];
        put?: never;
        /** A draft; or held, booked at once, or on the waiting list. Without a ticket one is opened when it is booked */
        post: operations["create_appointment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/appointment_analysis": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Utilisation, lead time, arrival on time, no-shows and reasons, demand against capacity, by the start of appointments */
        get: operations["analyse_appointments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/appointment_plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The day of a unit's field engineers, least travel and lateness under windows and skills, with a proven lower bound; proposed, or applied at once */
        post: operations["plan_day"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/appointments/{appointment_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One appointment with its history */
        get: operations["get_appointment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** What was missing is filled in; the place only while no time is taken */
        patch: operations["update_appointment"];
        trace?: never;
    };
    "/appointments/{appointment_id}/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A step: to another time, on the way, done ... */
        post: operations["act_on_appointment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/appointments/{appointment_id}/service": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What is really needed is another service of the same place; with the customer''s consent */
        post: operations["change_appointment_service"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/appointments/{appointment_id}/delay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The customer is told of a later arrival */
        post: operations["tell_appointment_delay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/appointments/{appointment_id}/reveal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** One personal value in clear, logged with the reason; for who may reveal, and for who goes there */
        post: operations["reveal_appointment_item"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{ticket_id}/appointments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All appointments of a ticket, newest first */
        get: operations["list_ticket_appointments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portal/service_types": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What customers book themselves */
        get: operations["list_portal_service_types"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portal/appointment_slots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Free times for the customer */
        get: operations["find_portal_appointment_slots"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portal/appointments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Their own, newest first */
        get: operations["list_portal_appointments"];
        put?: never;
        /** As staff do it, for themselves */
        post: operations["create_portal_appointment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portal/appointments/{appointment_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One of their own, with the code that says all is done */
        get: operations["get_portal_appointment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** What was missing is filled in */
        patch: operations["update_portal_appointment"];
        trace?: never;
    };
    "/portal/appointments/{appointment_id}/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm, move, cancel, wait, decline */
        post: operations["act_on_portal_appointment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portal/places": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Places with counters */
        get: operations["list_portal_places"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/appointment_people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Staff who can be booked, within the scope */
        get: operations["list_bookable_people"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/appointment_people/{user_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Where somebody goes, from where, and for which unit */
        put: operations["save_bookable_person"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Places with counters */
        get: operations["list_places"];
        put?: never;
        /** A new place */
        post: operations["create_place"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** All of a place */
        put: operations["update_place"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place_id}/windows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Its windows in service */
        get: operations["list_windows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/equipment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Pieces of equipment within the scope */
        get: operations["list_equipment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/resources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A window of a place, or a piece of equipment of a unit */
        post: operations["create_resource"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/resources/{resource_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** All of it */
        put: operations["update_resource"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @enum {string} */
        AppointmentState: "draft" | "waiting" | "offered" | "held" | "booked" | "en_route" | "arrived" | "started" | "completed" | "unfinished" | "no_show" | "cancelled" | "lapsed";
        /** @enum {string} */
        AppointmentAction: "hold" | "wait" | "decline" | "confirm" | "move" | "set_out" | "arrive" | "start" | "complete" | "leave" | "miss" | "cancel";
        /** @enum {string} */
        ServicePlace: "site" | "counter" | "phone" | "remote";
        DataItem: {
            code: string;
            name_zh: string;
            name_en: string;
            is_required: boolean;
            is_personal: boolean;
            max: number;
        };
        GivenItem: {
            code: string;
            name_zh: string;
            name_en: string;
            is_required: boolean;
            is_personal: boolean;
            max: number;
            is_given: boolean;
            masked: string;
        };
        ServiceType: {
            code: string;
            name_zh: string;
            name_en: string;
            clause: string;
            place: components["schemas"]["ServicePlace"];
            length_minutes: number;
            /** @description arrival is promised within it; 0: the minute itself */
            window_minutes: number;
            lead_minutes: number;
            horizon_days: number;
            cancel_minutes: number;
            moves_max: number;
            is_public: boolean;
            categories: string[];
            items: components["schemas"]["DataItem"][];
        };
        ServiceTypeList: {
            items: components["schemas"]["ServiceType"][];
            reasons: components["schemas"]["BookingReason"][];
        };
        /** @description why a booking is cancelled or left, by the standard */
        BookingReason: {
            code: string;
            name_zh: string;
            name_en: string;
            steps: ("cancel" | "leave")[];
            /** @description customers may give it */
            is_public: boolean;
        };
        Slot: {
            starts_at: components["schemas"]["Instant"];
            window_ends_at: components["schemas"]["Instant"];
            /** @description how many could do it */
            free: number;
            /** @description opaque; handed back when it is chosen */
            choice: string;
        };
        SlotList: {
            items: components["schemas"]["Slot"][];
        };
        Appointment: {
            appointment_id: components["schemas"]["Id"];
            code: string | null;
            state: components["schemas"]["AppointmentState"];
            service_type: string;
            service_name_zh: string;
            service_name_en: string;
            place: components["schemas"]["ServicePlace"];
            length_minutes: number;
            booked_service_type: string | null;
            customer_id: components["schemas"]["Id"];
            customer_name: string | null;
            ticket_id: components["schemas"]["Id"] | null;
            ticket_code: string | null;
            channel: string;
            organization_id: components["schemas"]["Id"];
            place_id: components["schemas"]["Id"] | null;
            place_name_zh: string | null;
            place_name_en: string | null;
            place_address: string | null;
            district: string;
            has_position: boolean;
            items: components["schemas"]["GivenItem"][];
            missing: string[];
            starts_at: components["schemas"]["Instant"] | null;
            window_ends_at: components["schemas"]["Instant"] | null;
            planned_from: components["schemas"]["Instant"] | null;
            planned_to: components["schemas"]["Instant"] | null;
            user_id: components["schemas"]["Id"] | null;
            user_name: string | null;
            is_user_promised: boolean;
            wish_from: components["schemas"]["Instant"] | null;
            wish_to: components["schemas"]["Instant"] | null;
            waiting_since: components["schemas"]["Instant"] | null;
            kept_until: components["schemas"]["Instant"] | null;
            confirm_code: string | null;
            moves: number;
            reason: string;
            /** @description of the standard, or other; empty: none */
            reason_code: string;
            result: string;
            is_signed: boolean;
            created_at: components["schemas"]["Instant"];
            booked_at: components["schemas"]["Instant"] | null;
            set_out_at: components["schemas"]["Instant"] | null;
            arrived_at: components["schemas"]["Instant"] | null;
            work_started_at: components["schemas"]["Instant"] | null;
            ended_at: components["schemas"]["Instant"] | null;
            delay_told_until: components["schemas"]["Instant"] | null;
            allowed_actions: components["schemas"]["AppointmentAction"][];
            version: number;
        };
        AppointmentEvent: {
            at: components["schemas"]["Instant"];
            actor_name: string;
            action: string;
            state: components["schemas"]["AppointmentState"];
            text: string;
            starts_at: components["schemas"]["Instant"] | null;
        };
        AppointmentDetail: {
            appointment: components["schemas"]["Appointment"];
            history: components["schemas"]["AppointmentEvent"][];
        };
        AppointmentList: {
            items: components["schemas"]["Appointment"][];
        };
        AppointmentPage: {
            items: components["schemas"]["Appointment"][];
            next: string | null;
        };
        DataText: {
            code: string;
            /** @description empty: taken away */
            text: string;
        };
        NewAppointment: {
            service_type: string;
            /** @description of the standard; customers come by the portal */
            channel?: string;
            /** @description none: the ticket's; customers book for themselves */
            customer_id?: components["schemas"]["Id"];
            ticket_id?: components["schemas"]["Id"];
            /** @description of the ticket that is opened with it */
            category_id?: components["schemas"]["Id"];
            organization_id?: components["schemas"]["Id"];
            place_id?: components["schemas"]["Id"];
            district?: string;
            latitude_e5?: number;
            longitude_e5?: number;
            data?: components["schemas"]["DataText"][];
            starts_at?: components["schemas"]["Instant"];
            /** @description of the slot as it was found */
            choice?: string;
            user_id?: components["schemas"]["Id"];
            /** @description booked at once, not only held */
            is_confirmed?: boolean;
            /** @description on the waiting list by the wish */
            is_waiting?: boolean;
            wish_from?: components["schemas"]["Instant"];
            wish_to?: components["schemas"]["Instant"];
        };
        AppointmentChange: {
            version: number;
            data?: components["schemas"]["DataText"][];
            district?: string;
            latitude_e5?: number;
            longitude_e5?: number;
        };
        ActOnAppointment: {
            action: components["schemas"]["AppointmentAction"];
            version: number;
            starts_at?: components["schemas"]["Instant"];
            /** @description of the slot as it was found */
            choice?: string;
            user_id?: components["schemas"]["Id"];
            wish_from?: components["schemas"]["Instant"];
            wish_to?: components["schemas"]["Instant"];
            /** @description to cancel, to leave unfinished: one listed with the service types, or none and words */
            reason_code?: string;
            /** @description in words; to move, by staff */
            reason?: string;
            /** @description to complete */
            result?: string;
            /** @description the customer's; a visit is completed by it or by a signature */
            code?: string;
            /** @description path data of SVG, as drawn */
            signature?: string;
            /** @description with set_out: told to the customer */
            expected_at?: components["schemas"]["Instant"];
            /** @description with set_out, arrive, start, complete, leave: when the step was taken, where there was no connection then */
            acted_at?: components["schemas"]["Instant"];
        };
        ChangeService: {
            version: number;
            service_type: string;
            /** @description how the customer agreed */
            consent: string;
        };
        TellDelay: {
            version: number;
            expected_at: components["schemas"]["Instant"];
            reason: string;
        };
        RevealItem: {
            item: string;
            reason: string;
        };
        RevealedItem: {
            value: string;
        };
        GeoPoint: {
            latitude: number;
            longitude: number;
        };
        BookablePerson: {
            user_id: components["schemas"]["Id"];
            name: string;
            organization_id: components["schemas"]["Id"];
            districts: string[];
            position: components["schemas"]["GeoPoint"] | null;
            is_active: boolean;
            skills: components["schemas"]["BookableSkill"][];
            version: number;
        };
        BookableSkill: {
            skill: string;
            level: number;
            valid_until: components["schemas"]["Instant"] | null;
        };
        BookablePage: {
            items: components["schemas"]["BookablePerson"][];
            next: components["schemas"]["Id"] | null;
        };
        SaveBookable: {
            organization_id: components["schemas"]["Id"];
            /** @description none: everywhere */
            districts?: string[];
            latitude_e5?: number;
            longitude_e5?: number;
            is_active: boolean;
            /** @description 0: was not bookable before */
            version: number;
        };
        Place: {
            place_id: components["schemas"]["Id"];
            code: string;
            name_zh: string;
            name_en: string;
            organization_id: components["schemas"]["Id"];
            /** @description of the standard */
            calendar: string;
            address: string;
            is_active: boolean;
            position: components["schemas"]["GeoPoint"] | null;
            version: number;
        };
        PlaceList: {
            items: components["schemas"]["Place"][];
        };
        NewPlace: {
            code: string;
            name_zh: string;
            name_en: string;
            organization_id: components["schemas"]["Id"];
            /** @description of the standard */
            calendar: string;
            address: string;
            latitude_e5?: number;
            longitude_e5?: number;
            is_active: boolean;
        };
        SavePlace: {
            code: string;
            name_zh: string;
            name_en: string;
            organization_id: components["schemas"]["Id"];
            /** @description of the standard */
            calendar: string;
            address: string;
            latitude_e5?: number;
            longitude_e5?: number;
            is_active: boolean;
            version: number;
        };
        Resource: {
            resource_id: components["schemas"]["Id"];
            kind: string;
            code: string;
            name: string;
            place_id: components["schemas"]["Id"] | null;
            organization_id: components["schemas"]["Id"];
            is_active: boolean;
            version: number;
        };
        ResourceList: {
            items: components["schemas"]["Resource"][];
        };
        NewResource: {
            /** @description window, or a kind of equipment that services of the standard name */
            kind: string;
            code: string;
            name: string;
            place_id?: components["schemas"]["Id"];
            organization_id?: components["schemas"]["Id"];
            is_active: boolean;
        };
        SaveResource: {
            /** @description window, or a kind of equipment that services of the standard name */
            kind: string;
            code: string;
            name: string;
            place_id?: components["schemas"]["Id"];
            organization_id?: components["schemas"]["Id"];
            is_active: boolean;
            version: number;
        };
        AppointmentAnalysis: {
            counts: {
                service_type: string;
                state: components["schemas"]["AppointmentState"];
                count: number;
                arrived: number;
                /** @description of those that arrived */
                on_time: number;
                booked: number;
                /** @description sum from booking to start, of those booked */
                lead_minutes: number;
            }[];
            reasons: {
                state: components["schemas"]["AppointmentState"];
                /** @description of the standard; other: in words alone; empty: none was told */
                reason_code: string;
                count: number;
            }[];
            /** @description wishes in the period that nobody could fulfil so far */
            waiting: number;
            days: {
                /** @description of the operator's time zone */
                date: string;
                duty_minutes: number;
                booked_minutes: number;
                visits: number;
            }[];
            people: {
                user_id: components["schemas"]["Id"];
                name: string;
                duty_minutes: number;
                booked_minutes: number;
                visits: number;
            }[];
        };
        PlanWish: {
            organization_id: components["schemas"]["Id"];
            from: components["schemas"]["Instant"];
            /** @description of the starts; at most two days later */
            to: components["schemas"]["Instant"];
            /** @description engineers and planned times change; promised windows and engineers stay */
            is_applied?: boolean;
            /** @description of the plan that was looked at: the same one is made again, or refused where the day has changed since */
            planned_at?: components["schemas"]["Instant"];
            /** @description what has come between on a day that runs (2.5.3) */
            happenings?: {
                /**
                 * @description an engineer is free later, a visit takes longer, an engineer takes no more
                 * @enum {string}
                 */
                kind: "late" | "longer" | "out";
                /** @description of late and out */
                user_id?: components["schemas"]["Id"];
                /** @description of longer */
                appointment_id?: components["schemas"]["Id"];
                /** @description of late and longer */
                minutes?: number;
            }[];
            /** @description what customers are told whose promised time is missed; needed where one is */
            reason?: string;
        };
        DayPlan: {
            is_applied: boolean;
            /** @description the moment it was made for; given back, the same plan is used */
            planned_at: components["schemas"]["Instant"];
            /** @description visits that another person or time is meant for than before */
            changed: number;
            /** @description by the prices of the standard */
            cost: {
                travel: number;
                lateness: number;
                overtime: number;
                unassigned: number;
                changes: number;
                total: number;
            };
            /** @description no plan of this day costs less */
            lower_bound: number;
            tours: {
                user_id: components["schemas"]["Id"];
                name: string;
                overtime_minutes: number;
                stops: {
                    appointment_id: components["schemas"]["Id"];
                    code: string;
                    starts_at: components["schemas"]["Instant"];
                    ends_at: components["schemas"]["Instant"];
                    travel_minutes: number;
                    late_minutes: number;
                    has_begun: boolean;
                    is_changed: boolean;
                }[];
            }[];
            unassigned: {
                appointment_id: components["schemas"]["Id"];
                code: string;
                /** @enum {string} */
                reason: "no_skill" | "no_territory" | "engineer_absent" | "no_time" | "too_late";
            }[];
            /** @description against what engineers and customers were told; starts that move by less than the standard's `late` are none */
            changes: {
                appointment_id: components["schemas"]["Id"];
                code: string;
                /** @enum {string} */
                kind: "added" | "dropped" | "other_engineer" | "other_order" | "later" | "earlier";
                name_before: string | null;
                name_after: string | null;
                start_before: components["schemas"]["Instant"] | null;
                start_after: components["schemas"]["Instant"] | null;
                /** @description the customer is told of it when the plan is used */
                is_to_be_told: boolean;
            }[];
        };
        Id: string;
        FieldProblem: {
            field: string;
            code: string;
            detail: string;
        };
        Problem: {
            type: string;
            /** @description in the user's language */
            title: string;
            status: number;
            /** @description stable: module.reason, see errors.txt */
            code: string;
            detail: string;
            request_id: string;
            /** @description every wrong field */
            errors?: components["schemas"]["FieldProblem"][];
        };
        /** Format: date-time */
        Instant: string;
    };
    responses: {
        /** @description refused */
        Problem: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    list_service_types: {
        parameters: {
            query?: {
                /** @description only what serves a request of it */
                category_id?: components["schemas"]["Id"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceTypeList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    find_appointment_slots: {
        parameters: {
            query?: {
                /** @description code of the standard; needed unless appointment_id says it */
                service_type?: string;
                /** @description who shall do it, with everything below; none: anybody */
                organization_id?: components["schemas"]["Id"];
                /** @description needed at a counter */
                place_id?: components["schemas"]["Id"];
                district?: string;
                /** @description in 0.00001 degree; with it the way between two visits counts */
                latitude_e5?: number;
                longitude_e5?: number;
                /** @description this person or nobody */
                user_id?: components["schemas"]["Id"];
                /** @description whose other appointments are kept free */
                customer_id?: components["schemas"]["Id"];
                /** @description to be moved: what else is asked is its own, and its time counts as free */
                appointment_id?: components["schemas"]["Id"];
                /** @description none: as soon as the rules allow */
                from?: components["schemas"]["Instant"];
                days?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SlotList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_appointments: {
        parameters: {
            query?: {
                /** @description of the start; left out and sorted by start: since yesterday */
                from?: components["schemas"]["Instant"];
                to?: components["schemas"]["Instant"];
                state?: components["schemas"]["AppointmentState"][];
                service_type?: string;
                /** @description with everything below it */
                organization_id?: components["schemas"]["Id"];
                user_id?: components["schemas"]["Id"];
                place_id?: components["schemas"]["Id"];
                customer_id?: components["schemas"]["Id"];
                /** @description to be done by the caller */
                is_mine?: boolean;
                sort?: "start" | "newest";
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppointmentPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    create_appointment: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAppointment"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppointmentDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    analyse_appointments: {
        parameters: {
            query: {
                from: components["schemas"]["Instant"];
                /** @description at most 92 days later */
                to: components["schemas"]["Instant"];
                /** @description with everything below it */
                organization_id?: components["schemas"]["Id"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppointmentAnalysis"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    plan_day: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanWish"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DayPlan"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_appointment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                appointment_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppointmentDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    update_appointment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                appointment_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AppointmentChange"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppointmentDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    act_on_appointment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                appointment_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActOnAppointment"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppointmentDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    change_appointment_service: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                appointment_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeService"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppointmentDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    tell_appointment_delay: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                appointment_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TellDelay"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppointmentDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    reveal_appointment_item: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                appointment_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RevealItem"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevealedItem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_ticket_appointments: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppointmentList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_portal_service_types: {
        parameters: {
            query?: {
                category_id?: components["schemas"]["Id"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceTypeList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    find_portal_appointment_slots: {
        parameters: {
            query?: {
                /** @description code of the standard; needed unless appointment_id says it */
                service_type?: string;
                /** @description who shall do it, with everything below; none: anybody */
                organization_id?: components["schemas"]["Id"];
                /** @description needed at a counter */
                place_id?: components["schemas"]["Id"];
                district?: string;
                /** @description in 0.00001 degree; with it the way between two visits counts */
                latitude_e5?: number;
                longitude_e5?: number;
                /** @description this person or nobody */
                user_id?: components["schemas"]["Id"];
                /** @description whose other appointments are kept free */
                customer_id?: components["schemas"]["Id"];
                /** @description to be moved: what else is asked is its own, and its time counts as free */
                appointment_id?: components["schemas"]["Id"];
                /** @description none: as soon as the rules allow */
                from?: components["schemas"]["Instant"];
                days?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SlotList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_portal_appointments: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppointmentPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    create_portal_appointment: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAppointment"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppointmentDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_portal_appointment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                appointment_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppointmentDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    update_portal_appointment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                appointment_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AppointmentChange"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppointmentDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    act_on_portal_appointment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                appointment_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActOnAppointment"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppointmentDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_portal_places: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlaceList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_bookable_people: {
        parameters: {
            query?: {
                organization_id?: components["schemas"]["Id"];
                after?: components["schemas"]["Id"];
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookablePage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    save_bookable_person: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                user_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveBookable"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookablePerson"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_places: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlaceList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    create_place: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPlace"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Place"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    update_place: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                place_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SavePlace"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Place"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_windows: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                place_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResourceList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_equipment: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResourceList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    create_resource: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewResource"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Resource"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    update_resource: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                resource_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveResource"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Resource"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
}
