/**
 * The world that the documents' examples are about: Deploy API and Backups API v1, with what today's documentation adds
 * (environment ids, memory). Ages such as `-2d` count back from the start of the emulator, so that it never grows old.
 */
export const defaultSeed = `
users:
  - username: richard.ford51@example.com
    apiKey: 26587896-1cef-4483-accf-ad304e2673d6
    name: Richard Ford
    tokens:
      - token: EmulatedTokenOfRichardFord7kQ2mZx9RtWc4VbN8sLpHd3
  - username: ada.limited@example.com
    apiKey: 0f6c7a52-94f1-4d0e-8c55-3b1f2a6d7e90
    name: Ada Limited
    tokens:
      - token: EmulatedTokenOfAdaLimited5jY8uGe1TfKo6XaM2rSwCn9
        scopes: [mx:deployment:read]
    denied:
      - app: calc
        environment: Production
        rights: [api, transport, backups]
      - app: calc
        environment: Acceptance
        rights: [transport, backups]
projects:
  - projectId: 5d1f0c9e-3a6b-4c1d-9e2f-7a8b9c0d1e2f
    name: Noughts and Crosses
apps:
  - appId: calc
    name: Calculation App
    projectId: fae5de74-69c2-4488-a4de-abf89daac63e
    url: https://calc.mendixcloud.com
    created: 2013-07-01T00:00:00Z
    repository:
      type: git
      branches:
        - name: main
          commits:
            - id: 1d0c8b5f7e6a49c2b3d4e5f60718293a4b5c6d7e
              date: -1d
              message: Round half to even
              stories: ['1234567', '2345678']
              mendixVersion: 9.24.12.43141
            - id: 62e3d711aa0b4c5d8e9f1a2b3c4d5e6f70819203
              date: -3d
              message: Move to the new layout
          older: 43
        - name: feature/checkout
          commits:
            - id: 7a9e3c5d1f2b4608a1c3e5d7f9b0123456789abc
              author: Ada Limited
              email: ada.limited@example.com
              date: -2h
              message: Pay by invoice
          older: 2
        - name: release/2.x
          commits:
            - { id: 3f5a7c9e1b2d4f6081a3c5e7d9fb0123456789ab, date: -20d, message: Release 2.5.4 }
        - name: scientific
    packages:
      - packageId: b3d14e53-2654-4534-b374-9179a69ef3cf
        version: 2.5.4.63
        name: Main line-2.5.4.63.mda
        description: Add scientific mode
        created: -20d
        runtimeVersion: 9.24.12
        constants: &constants
          - { name: MyFirstModule.BooleanConstant, type: _Boolean, value: 'false' }
          - { name: MyFirstModule.DateTime, type: DateTime, value: '2013-12-20T16:02:32' }
          - { name: Payments.ApiKey, type: String, value: emulated-payment-secret-9d41 }
        scheduledEvents: &events [MyFirstModule.Monitor_Scheduled_event]
      - packageId: 61f2ab9e-5a1c-4b7e-8a14-3a1f0c2f9b01
        version: 1.1.0.253
        name: Main line-1.1.0.253.mda
        description: Rounding fixed
        created: -60d
        runtimeVersion: 7.5.0
        constants: *constants
        scheduledEvents: *events
      - packageId: 9a0d33a7-0f43-4d0b-9b50-2c4be31a7c02
        version: 175.0.0.3702
        name: Main line-175.0.0.3702.mda
        description: The release in production
        created: -90d
        runtimeVersion: 6.10.12
        constants: *constants
        scheduledEvents: *events
      - packageId: 4e6b9d1d-8f5e-4a1b-a0a7-5b7a0b9e5c03
        version: 0.0.19.62e3d711
        name: main-0.0.19.62e3d711.mda
        description: A build that failed
        created: -3d
        runtimeVersion: 9.24.12
        status: Failed
    environments:
      - mode: Test
        environmentId: 1a2c6a4e-7d3f-4b7e-9a55-0d5c1e6f7a01
        url: https://calc-test.mendixcloud.com
        status: Running
        package: 2.5.4.63
        data: [one, two]
        files: [a.png]
      - mode: Acceptance
        environmentId: 38471410-861f-47e5-8efc-2f4b16f04005
        url: https://calc-accp.mendixcloud.com
        status: Stopped
        package: 1.1.0.253
        tag: europe
        data: [alpha, beta]
        files: [b.png]
        snapshots:
          - snapshotId: c879c6b1-3aa5-4e10-aaab-cb145841862f
            comment: Manually created snapshot
            modelVersion: 1.0.11.50
            created: -2d
            data: [alpha]
            files: [b.png]
          - snapshotId: 3e8ed3c6-6cbf-4818-bcaa-078e9c85b3c7
            comment: Manually created snapshot
            modelVersion: 1.0.11.48
            created: -3d
            data: [older]
          - snapshotId: 0c982ca3-621f-40e9-9c6e-96492934170a
            comment: My user comment
            modelVersion: 1.0.11.50
            created: -5d
            data: [oldest]
      - mode: Production
        environmentId: 7c0b5c58-2a36-4f0c-8a0e-6d9c3f7b2e03
        url: https://calc.mendixcloud.com
        status: Running
        package: 175.0.0.3702
        totalMemory: 16384
        memoryPerInstance: 2048
        data: [customer 1, customer 2, customer 3]
        files: [invoice-1.pdf, invoice-2.pdf]
        snapshots:
          - snapshotId: 8d5e2f10-6b1a-4c9d-8e7f-1a2b3c4d5e01
            state: failed
            message: Snapshot could not be made
            created: -2h
          - snapshotId: 8d5e2f10-6b1a-4c9d-8e7f-1a2b3c4d5e02
            comment: Nightly backup
            modelVersion: 175.0.0.3702
            created: -1d
            data: [customer 1, customer 2]
            files: [invoice-1.pdf]
          - snapshotId: 8d5e2f10-6b1a-4c9d-8e7f-1a2b3c4d5e03
            modelVersion: 175.0.0.3702
            created: -8d
            data: [customer 1]
            files: [invoice-1.pdf]
          - snapshotId: 8d5e2f10-6b1a-4c9d-8e7f-1a2b3c4d5e04
            comment: Before the last big release
            modelVersion: 174.2.0.3650
            created: -120d
            expires: -30d
            data: []
        logs:
          '2018-08-10': "2018-08-10 00:00:01.000 INFO - Core: the log of the documentation's example\\n"
      - mode: Feature A
        environmentId: 5b8f0a37-9c1d-4e2a-b6f4-8c7d6e5f4a04
        url: https://calc-feature-a.mendixcloud.com
        status: Empty
  - appId: tictactoc
    name: Tic Tac Toc
    projectId: f5129445-b638-42f4-8108-5f370c85dc57
    url: https://tictactoc.mendixcloud.com
    free: true
    repository:
      type: svn
      branches:
        - name: trunk
          commits:
            - { id: 42, date: -1d, message: The computer can lose, mendixVersion: 8.18.5.18651 }
            - { id: 40, date: -4d, message: Three in a row }
        - name: branches/development
          commits:
            - { id: 41, date: -2d, message: Four in a row }
    environments:
      - mode: Sandbox
        url: https://tictactoc.mendixcloud.com
        status: Empty
`;
